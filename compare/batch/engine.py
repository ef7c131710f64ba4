"""Where work runs: processes on this machine, or an existing Dask cluster.  Both are Executors."""

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

from compare.errors import ConfigurationError, installing

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

_AHEAD = 2
"""Tasks queued per worker: workers never idle, and thousands of tasks do not wait in memory."""

_ATTEMPTS = 3
"""Times a task is retried when workers die while running it."""


class Engine(Protocol):
    """A source of workers."""

    @property
    def workers(self) -> int:
        """How many tasks run at a time."""

    def executor(self) -> Executor:
        """A fresh executor; the caller shuts it down."""

    def stop(self, futures: Collection[Future[Any]]) -> None:
        """Stop everything running in its executors, and prevent the rest from starting."""

    def close(self) -> None:
        """Release the engine's resources."""


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

        Not forked from this one: they would share its open files and copy its memory.  Nor from a server with
        our modules loaded: before Python 3.14 it looks for them in the current folder first, which may be a
        checkout with a ``compare`` of its own.
        """
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, mp_context=context, initializer=_begin)

    def stop(self, futures: Collection[Future[Any]]) -> None:
        """End the worker processes; their files are complete or absent.

        The pool notifies the futures itself: one already cancelled makes its clean-up end in a traceback.
        """
        for process in multiprocessing.active_children():
            process.terminate()

    def close(self) -> None:
        """Nothing is held between executors."""


def _begin() -> None:
    """Initialisation of a worker."""
    _attach()
    # A report is thousands of objects that live as long as its pair and contain no cycles: at the usual
    # interval the collector spends a twentieth of the time walking them and frees nothing.
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _attach() -> None:
    """Let a worker end with its run: silently on Ctrl-C, and when the run is killed."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    run = multiprocessing.parent_process()
    if run:
        threading.Thread(target=_outlive, args=(run,), daemon=True).start()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Defer Ctrl-C until a task is submitted, so that no pool is left half made.

    A process that starts meanwhile defers it as well, until it is attached, and so ends silently.
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
    """The workers of a running Dask cluster; they need the same version of yoy and access to the files."""

    def __init__(self, address: str) -> None:
        """Connect to a scheduler.  Raises ConfigurationError."""
        try:
            from distributed import Client
        except ImportError as error:
            raise ConfigurationError(
                "--dask needs distributed: {remedy}.", remedy=installing("dask")
            ) from error
        try:
            client: Any = Client
            self._client = client(address, timeout=10)
        except (OSError, ValueError, TimeoutError) as error:
            raise ConfigurationError(
                "No Dask scheduler answers at {address} ({reason}); start one with dask scheduler, or "
                "omit --dask to work on this machine.",
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
        """Cancel tasks that have not started; running ones end by themselves."""
        for future in futures:
            future.cancel()

    def close(self) -> None:
        """Disconnect, leaving the cluster as it was."""
        self._client.close()


def outcomes(
    engine: Engine, function: Callable[[_Task], _Result], tasks: Iterable[_Task]
) -> Iterator[tuple[_Task, _Result | Exception]]:
    """Each task with its result or the exception it raised, as they are done.

    Tasks are submitted as workers become free, so that memory use does not depend on their number.  When a
    worker process dies, a fresh pool reruns the tasks that were in progress, one at a time: only a task that
    kills its worker again is given up.
    """
    source = iter(tasks)
    waiting: deque[tuple[_Task, int]] = deque()
    executor = engine.executor()
    running: dict[Future[_Result], tuple[_Task, int]] = {}
    try:
        while True:
            # One at a time after a death: a task that kills its worker takes no other with it.
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
    """The result of one task in a fresh worker.  Raises the task's exception."""
    ((_, outcome),) = outcomes(engine, function, [task])
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
