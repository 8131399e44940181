/* The query node.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_QUERY_HH
#define CXAPIAN_QUERY_HH

#include "error.hh"
#include "matching.hh"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct cx_query {
    Xapian::Query query;
    /* A query for the same documents, used where weights do not matter: below a factor of 0, as a filter, and as what
     * is excluded.
     *
     * Where a term without weight occurs in all documents, Xapian 1.4.22 reads the list of all documents, under the
     * term's name, in place of the term's own. Where the ids have gaps, advancing in that list throws
     * DatabaseCorruptError. So a term without weight is always replaced by a posting source. */
    Xapian::Query filter;
    /* The same documents, for finding them without Xapian's matcher. */
    cxapian::MatchingSet matching;
    std::uint32_t depth = 1; /* levels of nodes, which Xapian walks by recursion */
};

namespace cxapian {

using Node = std::unique_ptr<cx_query>;

inline Node node(Xapian::Query query, Xapian::Query filter, MatchingSet matching, std::uint32_t depth = 1) {
    if (depth > CX_MAX_QUERY_DEPTH) throw Failure{CX_TOO_COMPLEX, "a query nested too deeply"};
    return Node(new cx_query{std::move(query), std::move(filter), std::move(matching), depth});
}

/* A node of a query that has no weight anyway. */
inline Node node(const Xapian::Query &query, MatchingSet matching) { return node(query, query, std::move(matching)); }

/* The documents of a term, without weight. */
Xapian::Query filter(const std::string &term);

/* The documents of the terms that begin with `prefix`, without weight: of the `limit` most frequent terms if there are
 * more. */
Xapian::Query prefix_filter(const std::string &prefix, std::size_t limit);

/* The terms that begin with `prefix`: of more than `limit` the most frequent, those that Xapian takes. */
std::vector<std::string> prefix_terms(const Xapian::Database &database, const std::string &prefix, std::size_t limit);

} // namespace cxapian

#endif
