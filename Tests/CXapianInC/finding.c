/* Reading, queries and searches. SPDX-License-Identifier: GPL-2.0-or-later */
#include "checks.h"

static bool blob_is(cx_blob *blob, const char *text) {
    const bool result = blob != NULL && equal(cx_blob_bytes(blob), text);
    cx_blob_free(blob);
    return result;
}

/* Whether there are so many, and the first, if any, is that one. */
static bool numbers_are(cx_numbers *numbers, size_t count, uint32_t first) {
    const bool result = numbers != NULL && cx_numbers_count(numbers) == count &&
                        (count == 0 || cx_numbers_data(numbers)[0] == first);
    cx_numbers_free(numbers);
    return result;
}

static void check_terms(cx_database *database) {
    cx_error error = {CX_OK, ""};
    uint32_t documents = 9;
    CHECK(cx_database_term_frequency(database, bytes("niger"), &documents, &error) == CX_OK);
    CHECK(documents == 1);
    uint32_t docid = 9;
    CHECK(cx_database_first_document(database, bytes("Q2"), &docid, &error) == CX_OK);
    CHECK(docid == 2);

    const cx_bytes both[] = {bytes("Zpatrouill"), bytes("Q1")}, apart[] = {bytes("Q1"), bytes("niger")};
    CHECK(numbers_are(cx_database_documents_with(database, both, 2, &error), 1, 1));
    CHECK(numbers_are(cx_database_documents_with(database, both, 1, &error), 1, 1));
    CHECK(numbers_are(cx_database_documents_with(database, apart, 2, &error), 0, 0));
    CHECK(numbers_are(cx_database_documents_with(database, NULL, 0, &error), 0, 0));
    const cx_bytes empty[] = {bytes("absent"), bytes("")};
    CHECK(cx_database_documents_with(database, empty, 2, &error) == NULL && error.code == CX_INVALID_ARGUMENT);
    CHECK(cx_database_documents_with(NULL, both, 2, NULL) == NULL);

    cx_terms *terms = cx_database_terms(database, bytes("Q"), &error);
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

static void check_documents(cx_database *database) {
    const uint32_t ids[] = {1, 2, 9}, unsorted[] = {2, 1}, zero[] = {0, 1};
    CHECK(found(database, cx_query_documents(ids, 3, NULL)) == 12);
    CHECK(found(database, cx_query_documents(ids, 1, NULL)) == 1);
    CHECK(found(database, cx_query_documents(ids + 2, 1, NULL)) == 0);
    CHECK(found(database, cx_query_documents(NULL, 0, NULL)) == 0);

    cx_query *nodes[] = {cx_query_term(bytes("niger"), NULL), cx_query_documents(ids, 3, NULL)};
    CHECK(found(database, cx_query_combine(CX_FILTER, nodes, 2, NULL)) == 2);
    cx_query *twice[] = {cx_query_documents(ids, 2, NULL), cx_query_documents(ids, 1, NULL)};
    CHECK(found(database, cx_query_combine(CX_AND_NOT, twice, 2, NULL)) == 2);

    cx_error error = {CX_OK, ""};
    CHECK(cx_query_documents(unsorted, 2, &error) == NULL && error.code == CX_INVALID_ARGUMENT);
    error.code = CX_OK;
    CHECK(cx_query_documents(zero, 2, &error) == NULL && error.code == CX_INVALID_ARGUMENT);
    CHECK(cx_query_documents(NULL, 2, NULL) == NULL);
}

void check_queries(const char *path) {
    cx_database *database = cx_database_open(bytes(path), NULL);
    CHECK(found(database, cx_query_all(NULL)) == 12);
    CHECK(found(database, cx_query_nothing(NULL)) == 0);
    CHECK(found(database, cx_query_term(bytes("niger"), NULL)) == 2);
    CHECK(found(database, cx_query_prefix(bytes("ni"), 10, NULL)) == 2);
    CHECK(found(database, cx_query_scale(cx_query_term(bytes("niger"), NULL), 2, NULL)) == 2);

    cx_query *nodes[] = {cx_query_all(NULL), cx_query_term(bytes("niger"), NULL)};
    CHECK(found(database, cx_query_combine(CX_AND_NOT, nodes, 2, NULL)) == 1);

    check_documents(database);

    cx_error error = {CX_OK, ""};
    cx_query *broken[] = {cx_query_all(&error), cx_query_term(bytes(""), &error)};
    CHECK(cx_query_combine(CX_OR, broken, 2, &error) == NULL);
    CHECK(error.code == CX_INVALID_ARGUMENT);
    cx_database_close(database);
}
