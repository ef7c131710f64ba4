"""Many reports → a site: every pair of years, every series, every set of districts.

Only this package knows how work is distributed over processes and machines; a report is processed by the same
calls as for two files on a desk.
"""
