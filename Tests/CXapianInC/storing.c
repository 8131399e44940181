/* Errors, documents, writing and compaction. SPDX-License-Identifier: GPL-2.0-or-later */
#include "checks.h"

void check_errors(const char *directory) {
    cx_error error = {CX_OK, ""};
    CHECK(cx_database_open(bytes(directory), &error) == NULL);
    CHECK(error.code == CX_NOT_FOUND);
    CHECK(strstr(error.message, "opening a database '") == error.message);
    CHECK(strstr(error.message, directory) != NULL);
    CHECK(cx_database_open(bytes(directory), NULL) == NULL);
}

static void check_documents(cx_document *document) {
    cx_error error;
    CHECK(cx_document_add_term(document, bytes("old"), 1, &error) == CX_OK);
    CHECK(cx_document_clear(document, &error) == CX_OK);
    CHECK(cx_document_add_term(document, bytes("patrouilles"), 1, &error) == CX_OK);
    CHECK(cx_document_add_term(document, bytes("conjointes"), 1, &error) == CX_OK);
    CHECK(cx_document_add_term(document, bytes("Zpatrouill"), 3, &error) == CX_OK);
    CHECK(cx_document_add_boolean_term(document, bytes("Q1"), &error) == CX_OK);
    CHECK(cx_document_set_value(document, 0, bytes("20250519"), &error) == CX_OK);
    CHECK(cx_document_set_data(document, bytes("text"), &error) == CX_OK);
    CHECK(cx_document_add_term(document, bytes(""), 1, &error) == CX_INVALID_ARGUMENT);
}

void check_writing(const char *path) {
    cx_error error = {CX_OK, ""};
    cx_writer_options options = {.create = true};
    cx_writer *writer = cx_writer_open(bytes(path), options, &error);
    CHECK(writer != NULL);
    CHECK(cx_writer_open(bytes(path), options, &error) == NULL);
    CHECK(error.code == CX_EXISTS);
    options.create = false;
    CHECK(cx_writer_open(bytes(path), options, &error) == NULL);
    CHECK(error.code == CX_LOCKED);

    cx_document *document = cx_document_new(&error);
    CHECK(document != NULL);
    check_documents(document);
    uint32_t docid = 0;
    CHECK(cx_writer_add(writer, document, &docid, &error) == CX_OK);
    CHECK(docid == 1);

    CHECK(cx_document_clear(document, &error) == CX_OK);
    CHECK(cx_document_add_term(document, bytes("niger"), 2, &error) == CX_OK);
    CHECK(cx_document_add_boolean_term(document, bytes("Q2"), &error) == CX_OK);
    CHECK(cx_document_set_value(document, 0, bytes("20240101"), &error) == CX_OK);
    for (uint32_t next = 2; next <= 4; ++next) CHECK(cx_writer_add(writer, document, NULL, &error) == CX_OK);
    CHECK(cx_writer_delete(writer, 3, &error) == CX_OK);
    CHECK(cx_writer_delete(writer, 3, &error) == CX_NOT_FOUND);
    CHECK(cx_writer_delete(writer, 4, &error) == CX_OK);
    CHECK(cx_writer_commit(writer, &error) == CX_OK);
    CHECK(cx_writer_add(writer, document, NULL, &error) == CX_OK); /* never committed */
    cx_document_free(document);
    cx_document_free(NULL);
    cx_writer_close(writer);
    cx_writer_close(NULL);
}

static cx_database_stats statistics(const char *path) {
    cx_database_stats result = {0, 0};
    cx_database *database = cx_database_open(bytes(path), NULL);
    CHECK(cx_database_statistics(database, &result, NULL) == CX_OK);
    cx_database_close(database);
    return result;
}

void check_compaction(const char *path, const char *copy, const char *merged) {
    cx_error error = {CX_OK, ""};
    const cx_bytes one = bytes(path);
    CHECK(cx_compact(&one, 1, bytes(copy), &error) == CX_OK);
    CHECK(cx_compact(&one, 1, bytes(copy), &error) == CX_EXISTS);
    CHECK(statistics(copy).documents == 2);
    CHECK(statistics(copy).last_docid == 2);

    const cx_bytes both[] = {bytes(path), bytes(copy)};
    CHECK(cx_compact(both, 2, bytes(merged), &error) == CX_OK);
    CHECK(statistics(merged).documents == 4);
    CHECK(statistics(merged).last_docid == 4);
}
