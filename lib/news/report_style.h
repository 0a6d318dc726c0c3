/*
 * report_style - the style sheet of the HTML page, as it stands inside <style>.
 *
 * No script and nothing from elsewhere: filters are radio buttons before the page, and rules on
 * what follows them.  Colours by label, in light and dark; the page prints.
 */
#ifndef NEWS_REPORT_STYLE_H
#define NEWS_REPORT_STYLE_H

extern const char report_style[];

#endif
