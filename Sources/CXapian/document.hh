/* The document handle, which a writer reads.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_DOCUMENT_HH
#define CXAPIAN_DOCUMENT_HH

#include "cxapian.h"

#include <xapian.h>

#include <cstdint>
#include <string>

struct cx_document {
    Xapian::Document document;
    std::uint64_t length = 0; /* the sum of the wdf added, which Xapian keeps in 32 bits and lets overflow */
    std::string term;         /* kept for its capacity: a term is copied here without an allocation */
};

#endif
