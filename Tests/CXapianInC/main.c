/* Uses every function of cxapian.h from plain C: a line for each check that fails, and then an exit status of 1.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "checks.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int failures = 0;

void check_that(bool holds, const char *what, const char *file, int line) {
    if (holds) return;
    failures += 1;
    fprintf(stderr, "%s:%d: fails: %s\n", file, line, what);
}

static void path_in(const char *directory, const char *name, char *path, size_t size) {
    CHECK(snprintf(path, size, "%s/%s", directory, name) < (int)size);
}

/* Removes the files of a directory, and it. */
static void remove_directory(const char *path) {
    DIR *stream = opendir(path);
    if (stream == NULL) return;
    const struct dirent *entry;
    while ((entry = readdir(stream)) != NULL) {
        char file[512];
        path_in(path, entry->d_name, file, sizeof file);
        if (entry->d_name[0] != '.') unlink(file);
    }
    closedir(stream);
    rmdir(path);
}

int main(void) {
    char directory[] = "/tmp/cxapian-in-c-XXXXXX";
    if (mkdtemp(directory) == NULL) {
        perror("mkdtemp");
        return 1;
    }
    char database[256], copy[256], merged[256];
    path_in(directory, "database", database, sizeof database);
    path_in(directory, "copy", copy, sizeof copy);
    path_in(directory, "merged", merged, sizeof merged);

    check_errors(directory);
    check_writing(database);
    check_reading(database);
    check_queries(database);
    check_compaction(database, copy, merged);

    remove_directory(database);
    remove_directory(copy);
    remove_directory(merged);
    CHECK(rmdir(directory) == 0);
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
