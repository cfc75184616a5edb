"""Sends the lines of a file through a command on all cores of a Spark cluster.

    python3 pipe.py INPUT OUTPUT [--kill SECONDS] -- COMMAND [ARGUMENT …]

Each partition of the file goes through one process of the command. OUTPUT is a folder; its parts, one behind the other, are the
answer in the order of the file. With --kill, one process of the command is killed after so many seconds, and after as many again
one of Spark's Python workers: the tasks are tried again.
"""
import os
import shlex
import signal
import sys
import threading
import time

from pyspark.sql import SparkSession

MASTER = os.environ.get("SPARK_MASTER", "local[2,4]")  # Two workers; a task may fail four times.
PARTITIONS = int(os.environ.get("SPARK_PARTITIONS", "48"))


def descendants(root):
    """The processes below one, each with its parent and its command."""
    parents = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat, open(f"/proc/{name}/cmdline", "rb") as line:
                parent = int(stat.read().rsplit(")", 1)[1].split()[1])
                parents[int(name)] = (parent, line.read().decode(errors="replace").split("\0"))
        except OSError:
            continue  # The process ended meanwhile.
    for process, (parent, command) in parents.items():
        above = parent
        while above in parents and above != root:
            above = parents[above][0]
        if above == root:
            yield process, parent, command


def kill(tool, seconds):
    """Kills one process of the tool, and later the Python worker of another. Both belong to this job."""
    for victim in ("tool", "worker"):
        time.sleep(seconds)
        for _ in range(100):
            tools = [(process, parent) for process, parent, command in descendants(os.getpid()) if command[0] == tool]
            if tools:
                break
            time.sleep(0.05)
        else:
            print("nothing to kill", file=sys.stderr)
            return
        process, worker = tools[0]
        target = process if victim == "tool" else worker
        os.kill(target, signal.SIGKILL)
        print(f"killed {victim} {target}", file=sys.stderr, flush=True)


def main():
    cut = sys.argv.index("--")
    options, command = sys.argv[1:cut], sys.argv[cut + 1:]
    source, output = options[:2]
    builder = SparkSession.builder.master(MASTER).appName("citanda")
    session = builder.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").getOrCreate()
    context = session.sparkContext
    context.setLogLevel("ERROR")
    if "--kill" in options:
        seconds = float(options[options.index("--kill") + 1])
        threading.Thread(target=kill, args=(command[0], seconds), daemon=True).start()
    lines = context.textFile(source, PARTITIONS)
    # Without checkCode, a process that dies would only shorten the answer.
    lines.pipe(shlex.join(command), checkCode=True).saveAsTextFile(output)
    session.stop()


main()
