/* The query node.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_QUERY_HH
#define CXAPIAN_QUERY_HH

#include "cxapian.h"

#include <xapian.h>

#include <cstdint>

struct cx_query {
    Xapian::Query query;
    std::uint32_t depth = 1; /* levels of nodes, which Xapian walks by recursion */
};

#endif
