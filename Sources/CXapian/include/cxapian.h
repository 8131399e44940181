/* cxapian: a C API over libxapian 1.4, as much of it as a French press archive needs.
 *
 * Conventions, which hold for every function here unless its own comment says otherwise:
 *
 * - No function throws, aborts or calls back. What can fail takes a `cx_error *` last (NULL where nobody asks), returns
 *   CX_OK or another cx_code (or NULL where it returns a handle), and fills the error only when it fails.
 * - Strings are cx_bytes: a pointer and a length, any bytes, no terminating NUL. What is passed in is borrowed for the
 *   call. What comes out points into the handle or buffer that it was asked of, and lives as long as that does.
 * - `_open`, `_new`, `_search` and the other functions that return a handle give its ownership to the caller, who hands
 *   it back to the matching `_close` or `_free`, once. Those take NULL and do nothing.
 * - A handle serves one thread at a time. Different handles never share state.
 * - A NULL handle or address where one is needed is CX_INVALID_ARGUMENT, unless the function's own comment says more.
 * - Results come back whole, in one buffer: once a call has returned, reading what it gave can't fail.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_H
#define CXAPIAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define CX_NOEXCEPT noexcept
extern "C" {
#else
#define CX_NOEXCEPT
#endif

/* ---------------------------------------------------------------------------------------------------- errors -- */

/* What went wrong, as far as a caller would act on it differently. The numbers are stable. */
typedef enum cx_code {
    CX_OK = 0,
    CX_NOT_FOUND = 1,         /* no database there, or no such document */
    CX_VERSION = 2,           /* a database of another Xapian format: rebuild it */
    CX_CORRUPT = 3,           /* the database is damaged: rebuild it */
    CX_LOCKED = 4,            /* another process writes to it: try again later */
    CX_MODIFIED = 5,          /* it was changed twice while read: open it again */
    CX_NO_SPACE = 6,          /* the disk is full; the writer is dead, throw it away */
    CX_IO = 7,                /* any other failure of the system; the message has the reason */
    CX_INVALID_ARGUMENT = 8,  /* the caller's mistake: an empty term, one too long, a factor below 0, … */
    CX_TOO_COMPLEX = 9,       /* a prefix of more terms than it may have, or a query nested too deeply */
    CX_NO_MEMORY = 10,
    CX_INTERNAL = 11,         /* anything else; the message has what Xapian said */
    CX_EXISTS = 12            /* there is one already, and it was not to be replaced */
} cx_code;

typedef struct cx_error {
    cx_code code;
    char message[512]; /* one line of UTF-8, NUL-terminated, truncated at a character: what was being done and to what,
                          Xapian's description, the system's reason. Foreign bytes in it are U+FFFD. */
} cx_error;

typedef struct cx_bytes {
    const char *data; /* may be NULL when size is 0 */
    size_t size;
} cx_bytes;

/* ------------------------------------------------------------------------------------------------- documents -- */

/* A document being built. */
typedef struct cx_document cx_document;

cx_document *cx_document_new(cx_error *error) CX_NOEXCEPT;
void cx_document_free(cx_document *document) CX_NOEXCEPT;

/* Empties the document for use again. */
cx_code cx_document_clear(cx_document *document, cx_error *error) CX_NOEXCEPT;

/* Adds `wdf` to the within-document frequency of a term. A term has at most 245 bytes, a NUL counting as two; all of a
 * document's frequencies together stay below 2^32 - 1. */
cx_code cx_document_add_term(cx_document *document, cx_bytes term, uint32_t wdf, cx_error *error) CX_NOEXCEPT;

/* Adds a term that filters and carries no weight (wdf 0). */
cx_code cx_document_add_boolean_term(cx_document *document, cx_bytes term, cx_error *error) CX_NOEXCEPT;

/* Set, or with an empty one unset, a value or the data: at most 64 MiB each. */
cx_code cx_document_set_value(cx_document *document, uint32_t slot, cx_bytes value, cx_error *error) CX_NOEXCEPT;
cx_code cx_document_set_data(cx_document *document, cx_bytes data, cx_error *error) CX_NOEXCEPT;

/* --------------------------------------------------------------------------------------------------- writing -- */

typedef struct cx_writer cx_writer;

typedef struct cx_writer_options {
    bool create;      /* make a new database; with false, open the one that is there, or CX_NOT_FOUND */
    bool overwrite;   /* with create: replace what is there, instead of CX_EXISTS. What was there is gone at once. */
    bool synchronise; /* fsync at each commit; leave off only for files that are synced later or thrown away */

    /* Commits by itself after so many documents added or deleted, which bounds memory and, at a few hundred,
     * is also the fastest. With 0 nothing is committed but by cx_writer_commit; Xapian still moves what it holds into
     * the files every 10,000 documents (or XAPIAN_FLUSH_THRESHOLD, from the environment), unseen by readers. */
    uint32_t flush_threshold;
} cx_writer_options;

/* Opens a glass database for writing. A second writer on it, in any process, gets CX_LOCKED.
 *
 * A failure with CX_INVALID_ARGUMENT or CX_NOT_FOUND has changed nothing, and the writer goes on. After any other, it
 * is dead: what was pending is gone (Xapian drops it, and the next commit would succeed without it), the database is
 * as last committed, its lock is released, and every later call answers the failure that killed it. */
cx_writer *cx_writer_open(cx_bytes path, cx_writer_options options, cx_error *error) CX_NOEXCEPT;

/* Closes without committing what is pending: the database stays as last committed. */
void cx_writer_close(cx_writer *writer) CX_NOEXCEPT;

/* Adds a document and gives its new id, the greatest so far plus one, in `docid` unless that is NULL. The document
 * stays the caller's. */
cx_code cx_writer_add(cx_writer *writer, const cx_document *document, uint32_t *docid, cx_error *error) CX_NOEXCEPT;

/* Deletes a document; CX_NOT_FOUND if there is none. Its id is not given away again. */
cx_code cx_writer_delete(cx_writer *writer, uint32_t docid, cx_error *error) CX_NOEXCEPT;

cx_code cx_writer_commit(cx_writer *writer, cx_error *error) CX_NOEXCEPT;

/* Merges databases, as last committed, in order, into a new compact one at `destination`, which must not exist (else
 * CX_EXISTS). The files are synced, the directory above is not. After a failure nothing is left at `destination`, but
 * Xapian loses some memory and up to six descriptors for as long as the process lives.
 *
 * Ids are renumbered by one offset a source: the lowest id in use of the first becomes 1, that of each other follows
 * the highest in use of the one before. Gaps inside a source stay; those at its ends (documents deleted at its start or
 * end) close up. So ids of the first stay as they are as long as its document 1 exists, those of the second are then
 * raised by the highest id in use of the first (not by its last_docid), and last_docid of the result is its highest id
 * in use. */
cx_code cx_compact(const cx_bytes *sources, size_t count, cx_bytes destination, cx_error *error) CX_NOEXCEPT;

/* --------------------------------------------------------------------------------------------------- reading -- */

typedef struct cx_database cx_database;

/* Opens the glass database in the directory `path` for reading, as it is now. CX_NOT_FOUND if there is none. */
cx_database *cx_database_open(cx_bytes path, cx_error *error) CX_NOEXCEPT;
void cx_database_close(cx_database *database) CX_NOEXCEPT;

typedef struct cx_database_stats {
    uint32_t documents;
    uint32_t last_docid; /* the highest id ever given away */
    double average_length; /* of the sum of frequencies (wdf) in a document */
} cx_database_stats;

cx_code cx_database_statistics(cx_database *database, cx_database_stats *statistics, cx_error *error) CX_NOEXCEPT;

typedef struct cx_term_stats {
    uint32_t documents;  /* how many documents have the term; 0 for one that is absent */
    uint64_t occurrences; /* the sum of its within-document frequencies */
} cx_term_stats;

cx_code cx_database_term(cx_database *database, cx_bytes term, cx_term_stats *statistics,
                         cx_error *error) CX_NOEXCEPT;

/* An owned run of bytes: a document's data, a value. */
typedef struct cx_blob cx_blob;
cx_bytes cx_blob_bytes(const cx_blob *blob) CX_NOEXCEPT;
void cx_blob_free(cx_blob *blob) CX_NOEXCEPT;

/* A document's data, and the value in a slot of it, empty if unset; CX_NOT_FOUND for a document that is absent. */
cx_blob *cx_database_data(cx_database *database, uint32_t docid, cx_error *error) CX_NOEXCEPT;
cx_blob *cx_database_value(cx_database *database, uint32_t docid, uint32_t slot, cx_error *error) CX_NOEXCEPT;

/* The first document with the term, or 0 for none. */
cx_code cx_database_first_document(cx_database *database, cx_bytes term, uint32_t *docid,
                                   cx_error *error) CX_NOEXCEPT;

/* An owned array of numbers, ascending. */
typedef struct cx_numbers cx_numbers;
const uint32_t *cx_numbers_data(const cx_numbers *numbers) CX_NOEXCEPT;
size_t cx_numbers_count(const cx_numbers *numbers) CX_NOEXCEPT;
void cx_numbers_free(cx_numbers *numbers) CX_NOEXCEPT;

/* The documents that have all of the terms; none for no terms. Each term is checked, even where another is absent. */
cx_numbers *cx_database_documents_with(cx_database *database, const cx_bytes *terms, size_t count,
                                       cx_error *error) CX_NOEXCEPT;

/* An owned list of terms with a frequency each, in byte order. Past the end are empty terms of frequency 0. */
typedef struct cx_terms cx_terms;
size_t cx_terms_count(const cx_terms *terms) CX_NOEXCEPT;
cx_bytes cx_terms_term(const cx_terms *terms, size_t index) CX_NOEXCEPT;
uint32_t cx_terms_frequency(const cx_terms *terms, size_t index) CX_NOEXCEPT;
void cx_terms_free(cx_terms *terms) CX_NOEXCEPT;

/* The terms that begin with `prefix`, with the number of documents of each; at most `limit` (0: all). */
cx_terms *cx_database_terms(cx_database *database, cx_bytes prefix, size_t limit, cx_error *error) CX_NOEXCEPT;

/* --------------------------------------------------------------------------------------------------- queries -- */

/* A node of a query tree. A constructor that takes nodes consumes them, whether it succeeds or fails, and takes a NULL
 * among them for a node whose construction failed: it then fails with the error already there. So a whole tree can be
 * built and only its root checked. Nodes given to one constructor are different ones. */
typedef struct cx_query cx_query;

/* How many levels a tree may have: Xapian walks it by recursion. A node above that is CX_TOO_COMPLEX. */
#define CX_MAX_QUERY_DEPTH 256

/* Of no nodes, each matches nothing; of one, each is that node. */
typedef enum cx_operator {
    CX_AND,
    CX_OR,
    CX_AND_NOT,   /* the first, without those of any other */
    CX_AND_MAYBE, /* the first, ranked with the others too */
    CX_FILTER     /* the first, where all the others match, ranked by the first alone */
} cx_operator;

/* Documents with the term; `wqf` is how often it stands in the query. */
cx_query *cx_query_term(cx_bytes term, uint32_t wqf, cx_error *error) CX_NOEXCEPT;
cx_query *cx_query_all(cx_error *error) CX_NOEXCEPT;     /* every document, unweighted */
cx_query *cx_query_nothing(cx_error *error) CX_NOEXCEPT; /* no document */
cx_query *cx_query_combine(cx_operator op, cx_query *const *nodes, size_t count, cx_error *error) CX_NOEXCEPT;

/* Exactly these documents, unweighted. Their ids must ascend, and are copied. One beyond the database's last is none of
 * its documents; one of a document that was deleted is for the caller to leave out: nothing looks, and it may match. */
cx_query *cx_query_documents(const uint32_t *docids, size_t count, cx_error *error) CX_NOEXCEPT;

/* Multiplies the weight, by 0 for none: then the query only filters, and does so faster. */
cx_query *cx_query_scale(cx_query *node, double factor, cx_error *error) CX_NOEXCEPT;

/* Terms that begin with `prefix`, weighted as one term would be, at most `limit` (1 or more) of them: the most frequent
 * with `truncate`, else CX_TOO_COMPLEX from the search when there are more. */
cx_query *cx_query_prefix(cx_bytes prefix, uint32_t limit, bool truncate, cx_error *error) CX_NOEXCEPT;

void cx_query_free(cx_query *query) CX_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------------- search -- */

/* BM25 as Xapian has it (Robertson et al., TREC-3, 1994); k2 is 0. */
typedef struct cx_bm25 {
    double k1, k3, b, min_normlen;
} cx_bm25;

typedef enum cx_sort {
    CX_BY_RELEVANCE,
    CX_BY_VALUE_DESCENDING, /* by a slot, greatest first, documents without a value last, then by relevance */
    CX_BY_VALUE_ASCENDING   /* by a slot, documents without a value first, then least first, then by relevance */
} cx_sort;

#define CX_NO_SLOT UINT32_MAX

typedef struct cx_search_options {
    uint32_t offset, limit;
    uint32_t check_at_least;     /* documents to look at before stopping early; UINT32_MAX counts every match */
    cx_bm25 weights;
    cx_sort sort;
    uint32_t sort_slot;          /* CX_NO_SLOT unless sorted by value */
    uint32_t collapse_slot;      /* CX_NO_SLOT, or a slot of which each value is shown once */
    uint32_t collapse_limit;     /* how many of a value to keep (1 where 0 is given) */
} cx_search_options;

typedef struct cx_hit {
    uint32_t docid;
    uint32_t collapsed; /* at least so many others were left out for this one; 0 in doubt */
    double weight;
} cx_hit;

typedef struct cx_results cx_results;

/* Runs a query, which stays the caller's. */
cx_results *cx_database_search(cx_database *database, const cx_query *query, const cx_search_options *options,
                               cx_error *error) CX_NOEXCEPT;
void cx_results_free(cx_results *results) CX_NOEXCEPT;

const cx_hit *cx_results_hits(const cx_results *results) CX_NOEXCEPT;
size_t cx_results_count(const cx_results *results) CX_NOEXCEPT;

/* How many documents match: between `lower` and `upper`, probably `estimated`. */
typedef struct cx_match_counts {
    uint32_t lower, estimated, upper;
} cx_match_counts;
cx_match_counts cx_results_matches(const cx_results *results) CX_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
