"""The lines a terminal shows after a series."""

from __future__ import annotations

from collections import Counter

from compare.language import Language, catalogue
from compare.model.series import Outcome, SectionEvent, Series
from compare.render.series.names import heading_of, is_doubtful, missing_years, several


def summary_lines(series: Series, language: Language) -> list[str]:
    """Counts of sections, indicators, measures and promises, and carry-over year by year."""
    _ = catalogue(language).gettext
    events = Counter(point.event for chain in series.sections for point in chain.points)
    outcomes = Counter(promise.outcome for promise in series.promises if promise.is_counted)
    lines = several(series)
    lines_of_text = [
        heading_of(series),
        _(
            "Sections: {chains} in all; {new} new, {renamed} renamed, {returned} returned, {ended} ended"
        ).format(
            chains=len(series.sections),
            new=events[SectionEvent.NEW],
            renamed=events[SectionEvent.RENAMED],
            returned=events[SectionEvent.RETURNED],
            ended=sum(chain.end is not None for chain in series.sections),
        ),
        _(
            "Indicators: {several} given by more than one year, {shifted} of them with a change of counting"
        ).format(several=len(lines), shifted=sum(any(map(is_doubtful, line.points)) for line in lines)),
        _(
            "Measures that came or went: {count}, still mentioned: {alive}; mentioned in every report: {standing}"
        ).format(
            count=sum(not life.is_standing for life in series.measures),
            alive=sum(life.is_alive and not life.is_standing for life in series.measures),
            standing=sum(life.is_standing for life in series.measures),
        ),
        _(
            "Promises of earlier plans that can be verified: {count}; {reported} reported, {late} later, {undone} not done, {repeated} promised again, {unreported} with no follow-up"
        ).format(
            count=outcomes.total() - outcomes[Outcome.OPEN] - outcomes[Outcome.UNSEEN],
            reported=outcomes[Outcome.REPORTED],
            late=outcomes[Outcome.LATE],
            undone=outcomes[Outcome.UNDONE],
            repeated=outcomes[Outcome.REPEATED],
            unreported=outcomes[Outcome.UNREPORTED],
        ),
        _("Carried over word for word: {steps}").format(
            steps=_(", ").join(
                f"{step.new_year} {step.carry_over.characters:.0%}" for step in series.carry_over
            )
        ),
    ]
    if outcomes[Outcome.UNSEEN]:
        lines_of_text.append(
            _("Promises to be reported on in a year without a report: {count}").format(
                count=outcomes[Outcome.UNSEEN]
            )
        )
    missing = missing_years(series)
    if missing:
        lines_of_text.append(
            _("No report for {years}; these years are shown as gaps.").format(
                years=_(", ").join(map(str, missing))
            )
        )
    return lines_of_text
