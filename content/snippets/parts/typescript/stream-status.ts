const { status } = res;
