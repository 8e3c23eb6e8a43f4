#include "theme.h"

// The default theme. Each file is embedded by itself: #embed is a directive, and no macro can hold one.

static const unsigned char not_found[] = {
#embed "../../templates/404.html"
};

static const unsigned char crumbs[] = {
#embed "../../templates/crumbs.html"
};

static const unsigned char factor[] = {
#embed "../../templates/factor.html"
};

static const unsigned char factor_table[] = {
#embed "../../templates/factor-table.html"
};

static const unsigned char factors[] = {
#embed "../../templates/factors.html"
};

static const unsigned char foot[] = {
#embed "../../templates/foot.html"
};

static const unsigned char good_and_bad[] = {
#embed "../../templates/good-and-bad.html"
};

static const unsigned char head[] = {
#embed "../../templates/head.html"
};

static const unsigned char home[] = {
#embed "../../templates/home.html"
};

static const unsigned char icon[] = {
#embed "../../templates/icon.svg"
};

static const unsigned char links[] = {
#embed "../../templates/links.html"
};

static const unsigned char list_rows[] = {
#embed "../../templates/list-rows.html"
};

static const unsigned char metric[] = {
#embed "../../templates/metric.html"
};

static const unsigned char metric_head[] = {
#embed "../../templates/metric-head.html"
};

static const unsigned char metric_rows[] = {
#embed "../../templates/metric-rows.html"
};

static const unsigned char metrics[] = {
#embed "../../templates/metrics.html"
};

static const unsigned char month[] = {
#embed "../../templates/month.html"
};

static const unsigned char month_head[] = {
#embed "../../templates/month-head.html"
};

static const unsigned char month_rows[] = {
#embed "../../templates/month-rows.html"
};

static const unsigned char moved[] = {
#embed "../../templates/moved.html"
};

static const unsigned char part[] = {
#embed "../../templates/part.html"
};

static const unsigned char period[] = {
#embed "../../templates/period.html"
};

static const unsigned char results[] = {
#embed "../../templates/results.html"
};

static const unsigned char script[] = {
#embed "../../templates/script.js"
};

static const unsigned char search[] = {
#embed "../../templates/search.html"
};

static const unsigned char search_script[] = {
#embed "../../templates/search.js"
};

static const unsigned char sheet[] = {
#embed "../../templates/sheet.html"
};

static const unsigned char strategy[] = {
#embed "../../templates/strategy.html"
};

static const unsigned char english[] = {
#embed "../../templates/strings/en.yaml"
};

static const unsigned char style[] = {
#embed "../../templates/style.css"
};

static const unsigned char waterfalls[] = {
#embed "../../templates/waterfalls.html"
};

static const struct theme_file files[] = {
    {"404.html", not_found, sizeof not_found},
    {"crumbs.html", crumbs, sizeof crumbs},
    {"factor.html", factor, sizeof factor},
    {"factor-table.html", factor_table, sizeof factor_table},
    {"factors.html", factors, sizeof factors},
    {"foot.html", foot, sizeof foot},
    {"good-and-bad.html", good_and_bad, sizeof good_and_bad},
    {"head.html", head, sizeof head},
    {"home.html", home, sizeof home},
    {"icon.svg", icon, sizeof icon},
    {"links.html", links, sizeof links},
    {"list-rows.html", list_rows, sizeof list_rows},
    {"metric.html", metric, sizeof metric},
    {"metric-head.html", metric_head, sizeof metric_head},
    {"metric-rows.html", metric_rows, sizeof metric_rows},
    {"metrics.html", metrics, sizeof metrics},
    {"month.html", month, sizeof month},
    {"month-head.html", month_head, sizeof month_head},
    {"month-rows.html", month_rows, sizeof month_rows},
    {"moved.html", moved, sizeof moved},
    {"part.html", part, sizeof part},
    {"period.html", period, sizeof period},
    {"results.html", results, sizeof results},
    {"script.js", script, sizeof script},
    {"search.html", search, sizeof search},
    {"search.js", search_script, sizeof search_script},
    {"sheet.html", sheet, sizeof sheet},
    {"strategy.html", strategy, sizeof strategy},
    {"strings/en.yaml", english, sizeof english},
    {"style.css", style, sizeof style},
    {"waterfalls.html", waterfalls, sizeof waterfalls},
};

size_t theme_count(void) { return sizeof files / sizeof files[0]; }

struct theme_file theme_file_at(size_t index) { return files[index]; }
