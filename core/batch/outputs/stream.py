"""Write the results of a batch to one file, one line each."""

from __future__ import annotations

import os
from array import array
from contextlib import ExitStack, suppress
from dataclasses import replace

from copydesk.batch.outputs.forms.registry import get_form
from copydesk.batch.planning.digest import digest
from copydesk.batch.records import Record, Status
from copydesk.batch.remarks import Remark
from copydesk.batch.state.folder import state_folder
from copydesk.batch.state.ledger import Ledger
from copydesk.batch.state.payloads import Payloads
from copydesk.batch.state.rows import to_line
from copydesk.batch.tasks import Outcome, Task
from copydesk.errors import InputError, OptionError
from copydesk.files.insert import insert
from copydesk.files.read import open_regular
from copydesk.files.write import check_replaceable, create, put_in_place, sync

DATA, DATA_PREVIOUS = "output.part", "output.previous"
# Where the file has another form: the lines it holds, and the form that the new lines are put into.
LINES, FORMED = "output.lines", "output.formed"


class Stream:
    """The one file of all results. It grows in the folder of state and takes its name when it is whole.

    The file follows the inputs of the last run. What an earlier run made of an input that fails now stays,
    at its place; and where a source or a whole file fails, everything stays that this run has not seen.

    Args:
        path: the output file.
        made: names options and version of this run.
        resume: whether what earlier runs did is done; else all is done, and a foreign file overwritten.
        form: what the lines are put into at the end, a key of FORMS; "" for lines as they are.

    Raises:
        OptionError: the file was written or edited by somebody else.
    """

    stream = True

    def __init__(self, path: str, made: str, resume: bool, form: str = "") -> None:
        self.path = os.path.realpath(path)
        self.resume = resume
        self.form = get_form(form) if form else None
        self.damage = ""
        self.standing = check_replaceable(self.path)
        self.ledger = Ledger(state_folder(self.path, stream=True), made, f"{path} cannot be written")
        self.held: list[tuple[int, int, Record]] = []
        self.dropped = Remark(
            "earlier results left out that are not among the inputs any more", warning=False
        )
        self.inputs = array("Q")
        self.succeeded = self.incomplete = False
        try:
            self.ledger.merge(DATA, DATA_PREVIOUS)
            names = (self.published_lines(), self.ledger.inside(DATA_PREVIOUS))
            self.payloads = [Payloads(name) for name in names if os.path.exists(name)]
            if resume:
                self.refuse_foreign(path)
            self.data = create(self.ledger.inside(DATA))
        except BaseException:
            self.remove(LINES)
            self.ledger.discard()
            self.ledger.close()
            raise

    def published_lines(self) -> str:
        """Return the path of the lines that stand in the published file, which are unpacked where need be."""
        if self.form is None or self.standing is None or not self.standing.st_size:
            return self.path
        unpacked = self.ledger.inside(LINES)
        with create(unpacked) as file:
            try:
                for part in self.form.unpack(self.path):
                    file.write(part)
            except InputError as error:
                self.damage = str(error)
        return unpacked

    def refuse_foreign(self, name: str) -> None:
        """Refuse to overwrite a file that holds lines no batch wrote; a damaged row excuses one of them."""
        if self.standing is None or not self.standing.st_size:
            return
        known = [sha for index in self.ledger.earlier for sha in index.outputs_sha256]
        unknown = self.payloads[0].unknown(known) - self.ledger.damaged
        if unknown > 0 or self.damage:
            why = self.damage or f"lines that no batch wrote: {unknown}"
            what = f"was edited ({why})" if known else "was not written by a batch"
            raise OptionError(f"{name} {what}; name another -o, or overwrite it with --force")

    def payload(self, record: Record) -> bytes | None:
        """Return the line that an earlier run made of an input, if it is still there."""
        found = (payloads.find(record.output_sha256) for payloads in self.payloads)
        return next((line for line in found if line is not None), None)

    def earlier(self, task: Task) -> Record | None:
        """Return what an earlier run recorded of a task, where its result is still there."""
        if not self.resume:
            return None
        found = self.ledger.done(task.record.key)
        return next((record for record in found if self.payload(record) is not None), None)

    def take(self, outcome: Outcome) -> Outcome:
        """Add a result to the file, or note that it failed."""
        record = outcome.record
        self.ledger.claim(record)
        self.inputs.append(digest(record.input_sha256))
        if record.status.is_done:
            payload = self.payload(record) if record.resumed else outcome.payload
            assert payload is not None, "a result that was there has gone"
            self.write(replace(record, made=self.ledger.made), payload)
            self.succeeded = True
        elif record.status is Status.FAILED:
            self.hold(record)
        elif any(True for index in self.ledger.earlier[-1:] for _ in index.of_input(record.key)):
            self.dropped.add(record.path)
        return outcome

    def write(self, record: Record, payload: bytes) -> None:
        """Add a line and its row."""
        self.data.write(payload)
        self.data.flush()
        self.ledger.add(record)

    def hold(self, failed: Record) -> None:
        """Remember the place for what an earlier run made of an input that failed now."""
        for index in reversed(self.ledger.earlier):
            for record in index.of_input(failed.key):
                if self.payload(record) is not None:
                    self.held.append((self.data.tell(), self.ledger.part.tell(), record))
                    return
        self.incomplete = True

    def finish(self) -> list[Remark]:
        """Complete the run and return the remarks on it; where nothing succeeded nothing changes."""
        if not self.succeeded:
            self.discard()
            return []
        inputs = set(self.inputs)
        stay = [place for place in self.held if digest(place[2].input_sha256) not in inputs]
        kept = Remark("earlier results kept where an input or a source failed")
        for record in self.ledger.unclaimed_inputs():
            if digest(record.input_sha256) in inputs:
                continue  # the input has another name or line now
            payload = self.payload(record) if self.incomplete else None
            if payload is None:
                self.dropped.add(record.path)
            else:
                self.write(record, payload)
                kept.add(record.path)
        for _, _, record in stay:
            kept.add(record.path)
        self.publish(stay)
        return [remark for remark in (kept, self.dropped) if remark.count]

    def publish(self, stay: list[tuple[int, int, Record]]) -> None:
        """Let the file take its name, with the held lines at their places, and then the manifest."""
        sync(self.data)
        self.data.close()
        part = self.ledger.inside(DATA)
        if stay:
            insert(part, ((place, self.payload(record) or b"") for place, _, record in stay))
            self.ledger.insert((place, to_line(record, lasting=True)) for _, place, record in stay)
        put_in_place(self.formed(part), self.path)
        self.ledger.commit()
        self.remove(DATA, DATA_PREVIOUS)

    def formed(self, part: str) -> str:
        """Return the path of the new lines in the form of the file."""
        if self.form is None:
            return part
        whole = self.ledger.inside(FORMED)
        try:
            with open_regular(part, follow_links=False) as lines, create(whole) as file:
                self.form.pack(lines, file)
                sync(file)
        except BaseException:
            self.remove(FORMED)
            raise
        return whole

    def remove(self, *names: str) -> None:
        """Remove files of the state."""
        for name in names:
            with suppress(FileNotFoundError):
                os.unlink(self.ledger.inside(name))

    def discard(self) -> None:
        """Leave the file and its state as they were."""
        with suppress(OSError):
            self.data.close()
        with suppress(OSError):
            self.remove(DATA, LINES)
        self.ledger.discard()

    def close(self) -> None:
        """Close all files; an unfinished run can be resumed."""
        with ExitStack() as last_to_first:
            last_to_first.callback(self.ledger.close)
            last_to_first.callback(self.remove, LINES)
            for payloads in self.payloads:
                last_to_first.callback(payloads.close)
            last_to_first.callback(self.data.close)
