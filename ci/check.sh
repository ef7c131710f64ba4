#!/usr/bin/env bash
# Runs yoy check in a CI job: annotations on standard output, SARIF to a file, a summary where the
# service has one. Everything comes from the environment, so that no value is ever part of a command.
set -euo pipefail

arguments=(check "$YOY_DRAFT" --lang "${YOY_LANG:-zh}")
while IFS= read -r report; do
  if [ -n "$report" ]; then arguments+=(--against "$report"); fi
done <<<"${YOY_AGAINST:-}"
while IFS= read -r report; do
  if [ -n "$report" ]; then arguments+=(--peer "$report"); fi
done <<<"${YOY_PEERS:-}"
if [ -n "${YOY_BASELINE:-}" ]; then arguments+=(--baseline "$YOY_BASELINE"); fi

if [ -n "${YOY_SARIF:-}" ]; then
  yoy "${arguments[@]}" --format sarif --output "$YOY_SARIF" --fail-on never
fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  yoy "${arguments[@]}" --format markdown --fail-on never >>"$GITHUB_STEP_SUMMARY"
fi
yoy "${arguments[@]}" --format "${YOY_FORMAT:-github}" --fail-on "${YOY_FAIL_ON:-error}"
