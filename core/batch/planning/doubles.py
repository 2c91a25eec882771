"""Take an input once that is given twice, and an identifier once that two documents have."""

from __future__ import annotations

from dataclasses import replace

from copydesk.batch.inputs.found import Input
from copydesk.batch.planning.digest import Again, digest
from copydesk.batch.planning.plan import Plan
from copydesk.batch.records import Record, Status
from copydesk.batch.tasks import Task


class Doubles:
    """What has come before, of that which the plan found to come more than once.

    Args:
        plan: names what comes more than once, so that nothing else need be remembered.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.again = Again(plan.files_again)
        self.outputs: dict[str, int] = {}

    def is_again(self, item: Input) -> bool:
        """Return whether an input has been there before."""
        return self.again.has_seen(item)

    def checked(self, task: Task) -> Task:
        """Return a task as it is, or as failed where an earlier document of its file had the same name."""
        name = self.plan.key(task.output)
        if not task.line or digest(name) not in self.plan.outputs_again:
            return task
        if first := self.outputs.get(name):
            error = f"its identifier is that of line {first}; each document needs its own"
            return replace(task, ready=task.record.failed(error))
        self.outputs[name] = task.line
        return task


def given_twice(item: Input) -> Task:
    """Return the task of an input that has been there before."""
    return Task(
        item.path, size=item.size, ready=Record(item.path, status=Status.SKIPPED, error="given twice")
    )
