/* cxapian: a C API over libxapian 1.4, as much of it as a French press archive needs.
 *
 * These conventions hold for every function here unless its own comment says otherwise:
 *
 * - No function throws, aborts or calls back. A function that can fail takes a `cx_error *` last, or NULL from a caller
 *   who does not want the details. It returns CX_OK or another cx_code (NULL where it returns a handle), and fills the
 *   error only when it fails.
 * - Strings are cx_bytes: a pointer and a length, any bytes, no terminating NUL. The library borrows what it is given
 *   for the length of the call and keeps copies of what it needs later. What it returns points into the handle that it
 *   was read from, and is valid until that handle is closed or freed.
 * - A function that returns a handle gives its ownership to the caller. The caller passes it exactly once to the
 *   matching `_close` or `_free`, which accept NULL and do nothing then. Handles passed to other functions stay the
 *   caller's; only the constructors of queries take ownership of the nodes that they are given.
 * - A handle serves one thread at a time. Different handles never share state.
 * - A NULL handle or address where one is needed is CX_INVALID_ARGUMENT.
 * - Results come back whole, in one buffer: once a call has returned, reading its result cannot fail.
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
    CX_NOT_FOUND = 1,         /* there is no database at that path, or no such document */
    CX_VERSION = 2,           /* a database of another Xapian format: rebuild it */
    CX_CORRUPT = 3,           /* the database is damaged: rebuild it */
    CX_LOCKED = 4,            /* another process writes to it: try again later */
    CX_MODIFIED = 5,          /* it was changed twice while it was read: open it again */
    CX_NO_SPACE = 6,          /* the disk is full; the writer can only be closed */
    CX_IO = 7,                /* any other failure of the system; the message has the reason */
    CX_INVALID_ARGUMENT = 8,  /* a mistake of the caller: an empty term, one too long, a factor below 0, … */
    CX_TOO_COMPLEX = 9,       /* a query nested too deeply */
    CX_NO_MEMORY = 10,
    CX_INTERNAL = 11,         /* anything else; the message has Xapian's description */
    CX_EXISTS = 12            /* there is something at that path already */
} cx_code;

/* The caller owns it. It holds no pointers, so it may be copied and dropped. */
typedef struct cx_error {
    cx_code code;
    char message[512]; /* one line of UTF-8, NUL-terminated, truncated at a character: what was being done and to what,
                          Xapian's description, the system's reason. Bytes that are not UTF-8 become U+FFFD. */
} cx_error;

/* Borrowed bytes: whoever made them says how long they live. */
typedef struct cx_bytes {
    const char *data; /* may be NULL when size is 0 */
    size_t size;
} cx_bytes;

/* ------------------------------------------------------------------------------------------------- documents -- */

/* A document being built. */
typedef struct cx_document cx_document;

/* Makes an empty document. The caller owns it until cx_document_free. */
cx_document *cx_document_new(cx_error *error) CX_NOEXCEPT;

/* Frees the document. Databases to which it was added keep their copy. */
void cx_document_free(cx_document *document) CX_NOEXCEPT;

/* Empties the document, so that it can be built anew. */
cx_code cx_document_clear(cx_document *document, cx_error *error) CX_NOEXCEPT;

/* Adds `wdf` to the within-document frequency of a term. The term is copied. It has at most 245 bytes, of which a NUL
 * counts as two. The frequencies of a document sum up to less than 2^32 - 1. */
cx_code cx_document_add_term(cx_document *document, cx_bytes term, uint32_t wdf, cx_error *error) CX_NOEXCEPT;

/* Adds a term that filters and carries no weight (wdf 0). The term is copied. */
cx_code cx_document_add_boolean_term(cx_document *document, cx_bytes term, cx_error *error) CX_NOEXCEPT;

/* Copies the bytes into a value slot of the document; empty bytes unset the slot. At most 64 MiB. */
cx_code cx_document_set_value(cx_document *document, uint32_t slot, cx_bytes value, cx_error *error) CX_NOEXCEPT;

/* Copies the bytes into the document's data; empty bytes unset it. At most 64 MiB. */
cx_code cx_document_set_data(cx_document *document, cx_bytes data, cx_error *error) CX_NOEXCEPT;

/* --------------------------------------------------------------------------------------------------- writing -- */

/* A database open for writing. */
typedef struct cx_writer cx_writer;

typedef struct cx_writer_options {
    bool create; /* true: make a new database, or fail with CX_EXISTS; false: open the one there, or CX_NOT_FOUND */

    /* Commits after this number of documents added or deleted. This bounds the memory used, and a few hundred is also
     * the fastest. With 0 only cx_writer_commit commits; Xapian still moves what it holds into the files every 10,000
     * documents (or XAPIAN_FLUSH_THRESHOLD, from the environment), invisible to readers. */
    uint32_t flush_threshold;
} cx_writer_options;

/* Opens a glass database for writing. The caller owns the writer until cx_writer_close. A second writer on the same
 * database, in any process, gets CX_LOCKED. Nothing is synchronised to the disk (fsync): the caller does that once all
 * files are written.
 *
 * A failure with CX_INVALID_ARGUMENT or CX_NOT_FOUND has changed nothing, and the writer goes on. Any other failure
 * ends it: what was pending is gone (Xapian drops it, and the next commit would succeed without it), the database is as
 * last committed, its lock is released, and every later call fails with the same error. The writer must still be
 * closed. */
cx_writer *cx_writer_open(cx_bytes path, cx_writer_options options, cx_error *error) CX_NOEXCEPT;

/* Closes and frees the writer without committing what is pending: the database stays as last committed. */
void cx_writer_close(cx_writer *writer) CX_NOEXCEPT;

/* Adds a copy of the document, which stays the caller's. Its new id, the greatest so far plus one, is written to
 * `docid` unless that is NULL. */
cx_code cx_writer_add(cx_writer *writer, const cx_document *document, uint32_t *docid, cx_error *error) CX_NOEXCEPT;

/* Deletes a document, or fails with CX_NOT_FOUND. Its id is not given to another document. */
cx_code cx_writer_delete(cx_writer *writer, uint32_t docid, cx_error *error) CX_NOEXCEPT;

/* Makes everything that is pending visible to readers that open the database from now on. */
cx_code cx_writer_commit(cx_writer *writer, cx_error *error) CX_NOEXCEPT;

/* Merges databases, as last committed, in order, into a new compact one at `destination`, which must not exist (else
 * CX_EXISTS). The paths are borrowed; no handle is involved. The files are synced, the directory above is not. After a
 * failure nothing is left at `destination`, but Xapian loses some memory and up to six descriptors for as long as the
 * process lives.
 *
 * Ids are renumbered by one offset a source: the lowest id in use of the first becomes 1, that of each other source
 * follows the highest in use of the one before. Gaps inside a source stay; gaps at its ends (documents deleted at its
 * start or end) close up. So ids of the first source stay as they are as long as its document 1 exists, those of the
 * second are raised by the highest id in use of the first (not by its last_docid), and last_docid of the result is its
 * highest id in use. */
cx_code cx_compact(const cx_bytes *sources, size_t count, cx_bytes destination, cx_error *error) CX_NOEXCEPT;

/* --------------------------------------------------------------------------------------------------- reading -- */

/* A database open for reading. */
typedef struct cx_database cx_database;

/* Opens the glass database in the directory `path` for reading, as it is now, or fails with CX_NOT_FOUND. The caller
 * owns it until cx_database_close. */
cx_database *cx_database_open(cx_bytes path, cx_error *error) CX_NOEXCEPT;

/* Closes and frees the database. What was read from it stays valid: blobs, numbers, terms and results are copies. */
void cx_database_close(cx_database *database) CX_NOEXCEPT;

typedef struct cx_database_stats {
    uint32_t documents;
    uint32_t last_docid; /* the highest id that any document was ever given */
} cx_database_stats;

/* Fills `statistics`, which is the caller's. */
cx_code cx_database_statistics(cx_database *database, cx_database_stats *statistics, cx_error *error) CX_NOEXCEPT;

/* Writes to `documents` how many documents have the term; 0 where none has it. */
cx_code cx_database_term_frequency(cx_database *database, cx_bytes term, uint32_t *documents,
                                   cx_error *error) CX_NOEXCEPT;

/* A run of bytes: a document's data or a value. */
typedef struct cx_blob cx_blob;

/* The bytes, which the blob owns: valid until cx_blob_free. Empty for NULL. */
cx_bytes cx_blob_bytes(const cx_blob *blob) CX_NOEXCEPT;

/* Frees the blob and its bytes. */
void cx_blob_free(cx_blob *blob) CX_NOEXCEPT;

/* A copy of a document's data, empty if it has none, or CX_NOT_FOUND. The caller owns it until cx_blob_free. */
cx_blob *cx_database_data(cx_database *database, uint32_t docid, cx_error *error) CX_NOEXCEPT;

/* A copy of a document's value in a slot, empty if unset, or CX_NOT_FOUND. The caller owns it until cx_blob_free. */
cx_blob *cx_database_value(cx_database *database, uint32_t docid, uint32_t slot, cx_error *error) CX_NOEXCEPT;

/* Writes to `docid` the first document with the term; 0 where none has it. */
cx_code cx_database_first_document(cx_database *database, cx_bytes term, uint32_t *docid,
                                   cx_error *error) CX_NOEXCEPT;

/* An array of numbers, ascending. */
typedef struct cx_numbers cx_numbers;

/* The first number, owned by the array: valid until cx_numbers_free. NULL for NULL. */
const uint32_t *cx_numbers_data(const cx_numbers *numbers) CX_NOEXCEPT;

/* How many numbers there are; 0 for NULL. */
size_t cx_numbers_count(const cx_numbers *numbers) CX_NOEXCEPT;

/* Frees the array and its numbers. */
void cx_numbers_free(cx_numbers *numbers) CX_NOEXCEPT;

/* The ids of the documents that have all of the terms; no ids for no terms. Each term is checked, even where no
 * document has another of them. The caller owns the array until cx_numbers_free. */
cx_numbers *cx_database_documents_with(cx_database *database, const cx_bytes *terms, size_t count,
                                       cx_error *error) CX_NOEXCEPT;

/* A list of terms with a frequency each, in byte order. */
typedef struct cx_terms cx_terms;

/* How many terms there are; 0 for NULL. */
size_t cx_terms_count(const cx_terms *terms) CX_NOEXCEPT;

/* A term, whose bytes the list owns: valid until cx_terms_free. Empty past the end. */
cx_bytes cx_terms_term(const cx_terms *terms, size_t index) CX_NOEXCEPT;

/* The frequency of a term; 0 past the end. */
uint32_t cx_terms_frequency(const cx_terms *terms, size_t index) CX_NOEXCEPT;

/* Frees the list and its terms. */
void cx_terms_free(cx_terms *terms) CX_NOEXCEPT;

/* All terms that begin with `prefix`, with the number of documents of each. The caller owns the list until
 * cx_terms_free. */
cx_terms *cx_database_terms(cx_database *database, cx_bytes prefix, cx_error *error) CX_NOEXCEPT;

/* --------------------------------------------------------------------------------------------------- queries -- */

/* A node of a query tree, independent of any database. The caller owns each node until cx_query_free or until it is
 * passed to a constructor.
 *
 * A constructor that takes nodes owns them from then on, whether it succeeds or fails: the caller must not use or free
 * them any more. A NULL among them is a node whose construction failed: the constructor then fails too, and leaves the
 * error as it is. So a whole tree can be built before only its root is checked. The nodes passed to one constructor are
 * different ones. */
typedef struct cx_query cx_query;

/* How many levels a tree may have, because Xapian walks it by recursion. A node above that is CX_TOO_COMPLEX. */
#define CX_MAX_QUERY_DEPTH 256

/* Of no nodes, each operator matches nothing; of one node, each is that node. */
typedef enum cx_operator {
    CX_AND,
    CX_OR,
    CX_AND_NOT,   /* the first, without the documents of any other */
    CX_AND_MAYBE, /* the first, ranked with the others too */
    CX_FILTER     /* the first, where all the others match, ranked by the first alone */
} cx_operator;

/* A new node: the documents with the term, which is copied. */
cx_query *cx_query_term(cx_bytes term, cx_error *error) CX_NOEXCEPT;

/* A new node: every document, unweighted. */
cx_query *cx_query_all(cx_error *error) CX_NOEXCEPT;

/* A new node: no document. */
cx_query *cx_query_nothing(cx_error *error) CX_NOEXCEPT;

/* A new node that owns the `count` nodes. The array itself is borrowed for the call. */
cx_query *cx_query_combine(cx_operator op, cx_query *const *nodes, size_t count, cx_error *error) CX_NOEXCEPT;

/* A new node: exactly these documents, unweighted. Their ids must ascend, and are copied. An id beyond the last of the
 * database matches nothing. The caller leaves out ids of deleted documents: they are not looked up, and may match. */
cx_query *cx_query_documents(const uint32_t *docids, size_t count, cx_error *error) CX_NOEXCEPT;

/* A new node that owns `node` and multiplies its weight. With 0 the query only filters, and does so faster. */
cx_query *cx_query_scale(cx_query *node, double factor, cx_error *error) CX_NOEXCEPT;

/* A new node: the terms that begin with `prefix`, weighted together as one term. Of more than `limit` (1 or more) terms
 * it takes the most frequent. The prefix is copied. */
cx_query *cx_query_prefix(cx_bytes prefix, uint32_t limit, cx_error *error) CX_NOEXCEPT;

/* Frees a tree by its root. */
void cx_query_free(cx_query *query) CX_NOEXCEPT;

/* ---------------------------------------------------------------------------------------------------- search -- */

/* BM25 as Xapian implements it (Robertson et al., TREC-3, 1994); k2 is 0. */
typedef struct cx_bm25 {
    double k1, k3, b, min_normlen;
} cx_bm25;

typedef enum cx_sort {
    CX_BY_RELEVANCE,
    CX_BY_VALUE_DESCENDING /* by a slot, greatest first, documents without a value last, then by relevance */
} cx_sort;

#define CX_NO_SLOT UINT32_MAX

typedef struct cx_search_options {
    uint32_t limit;          /* the most hits to return */
    uint32_t check_at_least; /* documents to look at before stopping early; UINT32_MAX counts every match */
    cx_bm25 weights;
    cx_sort sort;
    uint32_t sort_slot;      /* CX_NO_SLOT unless sorted by value */
} cx_search_options;

typedef struct cx_hit {
    uint32_t docid;
    double weight;
} cx_hit;

/* A set of documents, a bit for each. */
typedef struct cx_document_set cx_document_set;

/* Finds all documents that a query matches, whatever they weigh, by reading at most `most_postings` postings: some ten
 * nanoseconds each, as many as the query's terms have. The query stays the caller's. The caller owns the set until
 * cx_document_set_free; it outlives database and query. */
cx_document_set *cx_database_matching(cx_database *database, const cx_query *query, uint64_t most_postings,
                                      cx_error *error) CX_NOEXCEPT;

/* The bits, owned by the set: valid until cx_document_set_free. Document d is bit d % 64 of number d / 64. NULL for
 * NULL. */
const uint64_t *cx_document_set_bits(const cx_document_set *set) CX_NOEXCEPT;

/* How many numbers of 64 bits there are; 0 for NULL. */
size_t cx_document_set_size(const cx_document_set *set) CX_NOEXCEPT;

/* Whether every document that matches is in it. If not, the postings allowed did not suffice, and it has some of them;
 * false for NULL. */
bool cx_document_set_is_complete(const cx_document_set *set) CX_NOEXCEPT;

/* Frees the set. */
void cx_document_set_free(cx_document_set *set) CX_NOEXCEPT;

/* The hits of a search, the best first. */
typedef struct cx_results cx_results;

/* Runs a query, which stays the caller's and may be run again, on any database. The caller owns the results until
 * cx_results_free; they outlive database and query. */
cx_results *cx_database_search(cx_database *database, const cx_query *query, const cx_search_options *options,
                               cx_error *error) CX_NOEXCEPT;

/* Frees the results and their hits. */
void cx_results_free(cx_results *results) CX_NOEXCEPT;

/* The first hit, owned by the results: valid until cx_results_free. NULL for NULL. */
const cx_hit *cx_results_hits(const cx_results *results) CX_NOEXCEPT;

/* How many hits there are; 0 for NULL. */
size_t cx_results_count(const cx_results *results) CX_NOEXCEPT;

/* How many documents match: between `lower` and `upper`, probably `estimated`. */
typedef struct cx_match_counts {
    uint32_t lower, estimated, upper;
} cx_match_counts;

/* The counts, by value; 0 each for NULL. */
cx_match_counts cx_results_matches(const cx_results *results) CX_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#endif
