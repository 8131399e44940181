/* What the checks share. SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef CHECKS_H
#define CHECKS_H

#include "cxapian.h"

#include <stdbool.h>
#include <string.h>

/* Prints a line if `holds` is false, and remembers that. */
void check_that(bool holds, const char *what, const char *file, int line);

#define CHECK(condition) check_that((condition), #condition, __FILE__, __LINE__)

static inline cx_bytes bytes(const char *text) {
    cx_bytes result = {text, strlen(text)};
    return result;
}

static inline bool equal(cx_bytes left, const char *right) {
    return left.size == strlen(right) && (left.size == 0 || memcmp(left.data, right, left.size) == 0);
}

/* Each takes the path of the database that `check_writing` makes. */
void check_errors(const char *directory);
void check_writing(const char *path);
void check_reading(const char *path);
void check_queries(const char *path);
void check_compaction(const char *path, const char *copy, const char *merged);

#endif
