"""The worker: does what was asked to be done later, until it is stopped."""

from __future__ import annotations

import os
import socket
import threading

from django.db import close_old_connections

from zhargy.desk import clock, daily, jobs

PAUSE = 5.0


def work(stop: threading.Event) -> None:
    """Do jobs as they come due, and look in between for what the day brings; ends when `stop` is set."""
    holder = f"{socket.gethostname()}/{os.getpid()}/{threading.get_ident()}"
    while not stop.is_set():
        close_old_connections()
        daily.plan(clock.now())
        while not stop.is_set() and jobs.work(holder, clock.now, most=1):
            pass
        stop.wait(PAUSE)
