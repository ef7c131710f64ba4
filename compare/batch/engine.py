"""Where work runs: processes of this machine, or an existing Dask cluster.  Both are Executors."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeVar

from compare.errors import ConfigurationError

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

_AHEAD = 2
"""Tasks waiting for each worker: none ever stands idle, and none of thousands waits in memory."""

_ATTEMPTS = 3
"""Times a task is given to a worker when workers die over it."""


class Engine(Protocol):
    """A source of workers."""

    @property
    def workers(self) -> int:
        """How many tasks run at a time."""

    def executor(self) -> Executor:
        """A fresh executor; the caller shuts it down."""

    def stop(self, futures: Collection[Future[Any]]) -> None:
        """End at once what is under way in its executors, or let it never begin."""

    def close(self) -> None:
        """Let go of what the engine holds."""


class Processes:
    """Worker processes on this machine."""

    def __init__(self, jobs: int | None = None) -> None:
        self._jobs = jobs or os.cpu_count() or 1

    @property
    def workers(self) -> int:
        """How many tasks run at a time."""
        return self._jobs

    def executor(self) -> Executor:
        """A pool of fresh processes.

        Not forked off this one: they would share what it has open, and copy what it has in memory.  Nor off
        a server with our modules loaded: before Python 3.14 it looks for them in the current folder first,
        which may be a checkout with a ``compare`` of its own.
        """
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, mp_context=context, initializer=_begin)

    def stop(self, futures: Collection[Future[Any]]) -> None:
        """End the worker processes; what they write is whole or not there.

        The pool tells the futures itself: one that is cancelled already ends its clearing up in a traceback.
        """
        for process in multiprocessing.active_children():
            process.terminate()

    def close(self) -> None:
        """Nothing is held between executors."""


def _begin() -> None:
    """What a worker does first."""
    _attach()
    # A report is thousands of objects that live as long as its pair and hold no cycles: at the usual
    # interval the collector walks them a twentieth of the time and frees nothing.
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _attach() -> None:
    """Let a worker end with the run it works for: on Ctrl-C without a word, and when the run is killed."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    run = multiprocessing.parent_process()
    if run:
        threading.Thread(target=_outlive, args=(run,), daemon=True).start()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put Ctrl-C off until a task is handed over: no pool is left half made.

    A process that starts meanwhile puts it off as well, until it is attached, and so ends without a word.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _outlive(run: BaseProcess) -> None:
    run.join()
    os._exit(1)


class Cluster:
    """The workers of a running Dask cluster; they need the same version of yoy, and to reach the files."""

    def __init__(self, address: str) -> None:
        """Connect to a scheduler.  Raises ConfigurationError."""
        try:
            from distributed import Client
        except ImportError as error:
            raise ConfigurationError(
                '--dask needs distributed; install it with pip install "yoy[dask]".'
            ) from error
        try:
            client: Any = Client
            self._client = client(address, timeout=10)
        except (OSError, ValueError, TimeoutError) as error:
            raise ConfigurationError(
                "No Dask scheduler answers at {address} ({reason}); start one with dask scheduler, or leave "
                "--dask out to work on this machine.",
                address=address,
                reason=error,
            ) from error
        if not self._client.nthreads():
            self.close()
            raise ConfigurationError(
                "The Dask scheduler at {address} has no workers; start one with dask worker {address}.",
                address=address,
            )

    @property
    def workers(self) -> int:
        """How many tasks run at a time."""
        return max(1, sum(map(int, self._client.nthreads().values())))

    def executor(self) -> Executor:
        """The cluster as an executor; the scheduler gives a dead worker's tasks to another."""
        executor: Executor = self._client.get_executor(pure=False, retries=_ATTEMPTS - 1)
        return executor

    def stop(self, futures: Collection[Future[Any]]) -> None:
        """Cancel what has not begun; what has ends by itself."""
        for future in futures:
            future.cancel()

    def close(self) -> None:
        """Leave the cluster as it was."""
        self._client.close()


def outcomes(
    engine: Engine, function: Callable[[_Task], _Result], tasks: Iterable[_Task]
) -> Iterator[tuple[_Task, _Result | Exception]]:
    """Each task with what the function gave for it, or the exception it ended in, as they are done.

    Tasks are taken up as workers become free, so that the memory used does not depend on their number.
    When a worker process dies, a fresh pool takes the tasks over that were under way, one at a time: a
    task that kills its worker again is given up alone.
    """
    source = iter(tasks)
    waiting: deque[tuple[_Task, int]] = deque()
    executor = engine.executor()
    running: dict[Future[_Result], tuple[_Task, int]] = {}
    try:
        while True:
            # One at a time after a death: nobody dies with the guilty.
            is_suspect = any(attempt > 1 for _, attempt in (*running.values(), *waiting))
            room = 1 if is_suspect else engine.workers * _AHEAD
            while len(running) < room:
                following = waiting.popleft() if waiting else next(((t, 1) for t in source), None)
                if following is None:
                    break
                with _undisturbed():
                    running[executor.submit(function, following[0])] = following
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            died: list[tuple[_Task, int]] = []
            for future in done:
                task = running.pop(future)
                error = future.exception()
                if isinstance(error, BrokenExecutor):
                    died.append(task)
                elif isinstance(error, Exception):
                    yield task[0], error
                elif error is not None:
                    raise error
                else:
                    yield task[0], future.result()
            if died:
                died += running.values()
                running.clear()
                executor.shutdown(wait=False)
                executor = engine.executor()
                for given, attempt in died:
                    if attempt >= _ATTEMPTS:
                        yield given, BrokenExecutor("its worker process ended, as when memory runs out")
                    else:
                        waiting.append((given, attempt + 1))
    except BaseException:
        engine.stop(running)
        raise
    finally:
        executor.shutdown(wait=True)


def outcome_of(engine: Engine, function: Callable[[_Task], _Result], task: _Task) -> _Result:
    """What a fresh worker gives for one task.  Raises what it ended in."""
    ((_, outcome),) = outcomes(engine, function, [task])
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
