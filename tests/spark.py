"""Spark for the tests: a session on this machine, or on a cluster of a master and two workers started on loopback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


def _java() -> None:
    if not shutil.which("java"):
        pytest.skip("Spark needs Java: apt-get install openjdk-17-jre-headless")


@contextmanager
def session(master: str) -> Iterator[Any]:
    """A session of Spark whose cluster is at `master`."""
    _java()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master(master).appName("zhargy tests")
        for name, value in {
            "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2", "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1", "spark.driver.memory": "1g", "spark.executor.memory": "1g",
        }.items():  # fmt: skip
            builder = builder.config(name, value)
        made = builder.getOrCreate()
        made.sparkContext.setLogLevel("ERROR")
        try:
            yield made
        finally:
            made.stop()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """The address of a standalone cluster on loopback: a master and two workers of one core each."""
    _java()
    import pyspark

    home = Path(pyspark.__file__).parent
    port, page = _free_port(), _free_port()
    env = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    master = f"spark://127.0.0.1:{port}"
    roles: list[list[str]] = [["Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(page)]]
    for number in (1, 2):
        roles.append(["Worker", "--host", "127.0.0.1", "--webui-port", str(_free_port()), "--cores", "1", "--memory", "1g",
                      "--work-dir", str(folder / f"worker{number}"), master])  # fmt: skip
    started = []
    try:
        for role, *options in roles:
            command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{role.lower()}.{role}", *options]
            log = (folder / f"{len(started)}.log").open("w")
            started.append(subprocess.Popen(command, env=env, stdout=log, stderr=log))
        _wait_for_workers(page, folder)
        yield master
    finally:
        for one in reversed(started):
            one.terminate()
        for one in started:
            one.wait(20)


def _wait_for_workers(page: int, folder: Path) -> None:
    for _ in range(90):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{page}/json/", timeout=2) as told:
                if told.read().decode().count('"state" : "ALIVE"') == 2:
                    return
        except OSError:
            pass
        time.sleep(0.5)
    logs = "\n".join(one.read_text()[-800:] for one in folder.glob("*.log"))
    raise TimeoutError(f"the cluster did not start:\n{logs}")
