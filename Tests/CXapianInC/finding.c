/* Reading, queries and searches. SPDX-License-Identifier: GPL-2.0-or-later */
#include "checks.h"

static bool blob_is(cx_blob *blob, const char *text) {
    const bool result = blob != NULL && equal(cx_blob_bytes(blob), text);
    cx_blob_free(blob);
    return result;
}

static void check_terms(cx_database *database) {
    cx_error error = {CX_OK, ""};
    cx_term_stats term;
    CHECK(cx_database_term(database, bytes("niger"), &term, &error) == CX_OK);
    CHECK(term.documents == 1 && term.occurrences == 2);
    uint32_t docid = 9;
    CHECK(cx_database_first_document(database, bytes("Q2"), &docid, &error) == CX_OK);
    CHECK(docid == 2);

    cx_terms *terms = cx_database_terms(database, bytes("Q"), 0, &error);
    CHECK(cx_terms_count(terms) == 2);
    CHECK(equal(cx_terms_term(terms, 1), "Q2") && cx_terms_frequency(terms, 1) == 1);
    cx_terms_free(terms);

}

void check_reading(const char *path) {
    cx_error error = {CX_OK, ""};
    cx_database *database = cx_database_open(bytes(path), &error);
    CHECK(database != NULL);
    cx_database_stats statistics;
    CHECK(cx_database_statistics(database, &statistics, &error) == CX_OK);
    CHECK(statistics.documents == 2 && statistics.last_docid == 4);
    CHECK(blob_is(cx_database_data(database, 1, &error), "text"));
    CHECK(blob_is(cx_database_value(database, 2, 0, &error), "20240101"));
    CHECK(cx_database_data(database, 9, &error) == NULL && error.code == CX_NOT_FOUND);
    check_terms(database);
    cx_database_close(database);
    cx_database_close(NULL);
}

/* The documents that a query finds, as a number whose decimal digits are their ids in order; consumes the query. */
static unsigned found(cx_database *database, cx_query *query) {
    const cx_search_options options = {
        .limit = 10,
        .check_at_least = UINT32_MAX,
        .weights = {.k1 = 1, .k3 = 1, .b = 0.6, .min_normlen = 0.5},
        .sort = CX_BY_VALUE_DESCENDING,
        .sort_slot = 0,
        .collapse_slot = CX_NO_SLOT,
    };
    cx_error error = {CX_OK, ""};
    cx_results *results = cx_database_search(database, query, &options, &error);
    CHECK(results != NULL);
    unsigned digits = 0;
    for (size_t index = 0; index < cx_results_count(results); ++index) {
        digits = digits * 10 + cx_results_hits(results)[index].docid;
    }
    CHECK(cx_results_matches(results).estimated == cx_results_count(results));
    cx_results_free(results);
    cx_results_free(NULL);
    cx_query_free(query);
    cx_query_free(NULL);
    return digits;
}

void check_queries(const char *path) {
    cx_database *database = cx_database_open(bytes(path), NULL);
    CHECK(found(database, cx_query_all(NULL)) == 12);
    CHECK(found(database, cx_query_nothing(NULL)) == 0);
    CHECK(found(database, cx_query_term(bytes("niger"), 1, NULL)) == 2);
    CHECK(found(database, cx_query_prefix(bytes("ni"), 10, false, NULL)) == 2);
    CHECK(found(database, cx_query_scale(cx_query_term(bytes("niger"), 1, NULL), 2, NULL)) == 2);

    cx_query *nodes[] = {cx_query_all(NULL), cx_query_term(bytes("niger"), 1, NULL)};
    CHECK(found(database, cx_query_combine(CX_AND_NOT, nodes, 2, NULL)) == 1);

    cx_error error = {CX_OK, ""};
    cx_query *broken[] = {cx_query_all(&error), cx_query_term(bytes(""), 1, &error)};
    CHECK(cx_query_combine(CX_OR, broken, 2, &error) == NULL);
    CHECK(error.code == CX_INVALID_ARGUMENT);
    cx_database_close(database);
}
