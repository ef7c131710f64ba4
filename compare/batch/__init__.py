"""Many reports → a site: every pair of years, every series, every set of districts.

Only this package knows how work is spread over processes and machines; what is done with a report is
done by the same calls as for two files on a desk.
"""
