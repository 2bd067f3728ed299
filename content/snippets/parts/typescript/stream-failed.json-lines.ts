const failed = event?.error || (event?.errors && !event.data); // beside data they are about single posts
