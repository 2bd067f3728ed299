# Python loads this by itself: a sleep is written down and costs nothing; the clocks move on instead.
import os
import ssl
import time

slept = 0.0
real_time, real_monotonic = time.time, time.monotonic


def sleep(seconds):
    global slept
    with open(os.environ['SNIPPET_WAITS'], 'a') as waits:
        print(seconds, file=waits)
    slept += seconds


if 'SNIPPET_WAITS' in os.environ:
    time.sleep = sleep
    time.time = lambda: real_time() + slept
    time.monotonic = lambda: real_monotonic() + slept
# From Python 3.13 on, strict checking wants a key identifier that the replay's certificate does not have.
ssl.VERIFY_X509_STRICT = ssl.VerifyFlags(0)
