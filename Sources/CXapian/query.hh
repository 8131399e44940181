/* The query node.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_QUERY_HH
#define CXAPIAN_QUERY_HH

#include "error.hh"

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <utility>

struct cx_query {
    Xapian::Query query;
    std::uint32_t depth = 1; /* levels of nodes, which Xapian walks by recursion */
};

namespace cxapian {

using Node = std::unique_ptr<cx_query>;

inline Node node(Xapian::Query query, std::uint32_t depth = 1) {
    if (depth > CX_MAX_QUERY_DEPTH) throw Failure{CX_TOO_COMPLEX, "a query nested too deeply"};
    return Node(new cx_query{std::move(query), depth});
}

} // namespace cxapian

#endif
