/* The query node.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_QUERY_HH
#define CXAPIAN_QUERY_HH

#include "error.hh"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

struct cx_query {
    Xapian::Query query;
    /* The same documents, for where weights do not matter.
     *
     * There Xapian 1.4.22 reads the list of all documents, under the term's name, in place of that of a term that all
     * of them have. Unless the ids are without holes, going on in it throws DatabaseCorruptError. So no term is ever
     * without weight, be it by a factor of 0, as a filter or as what is refused: a source of documents takes its
     * place. */
    Xapian::Query filter;
    std::uint32_t depth = 1; /* levels of nodes, which Xapian walks by recursion */
};

namespace cxapian {

using Node = std::unique_ptr<cx_query>;

inline Node node(Xapian::Query query, Xapian::Query filter, std::uint32_t depth = 1) {
    if (depth > CX_MAX_QUERY_DEPTH) throw Failure{CX_TOO_COMPLEX, "a query nested too deeply"};
    return Node(new cx_query{std::move(query), std::move(filter), depth});
}

/* Of a query that has no weight anyway. */
inline Node node(const Xapian::Query &query) { return node(query, query); }

/* The documents of a term, without weight. */
Xapian::Query filter(const std::string &term);

/* The same of the terms that begin so. */
Xapian::Query prefix_filter(const std::string &prefix, std::size_t limit, bool truncates);

} // namespace cxapian

#endif
