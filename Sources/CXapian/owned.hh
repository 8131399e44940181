/* What the C API gives out by the piece: bytes, numbers, terms.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_OWNED_HH
#define CXAPIAN_OWNED_HH

#include "cxapian.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct cx_blob {
    std::string content;
};

struct cx_numbers {
    std::vector<std::uint32_t> content;
};

struct cx_terms {
    struct Entry {
        std::size_t start, size;
        std::uint32_t frequency;
    };
    std::string content; /* all terms, one after the other */
    std::vector<Entry> entries;

    void append(std::string_view term, std::uint32_t frequency) {
        entries.push_back({content.size(), term.size(), frequency});
        content += term;
    }
};

namespace cxapian {

inline std::unique_ptr<cx_blob> blob(std::string content) {
    return std::unique_ptr<cx_blob>(new cx_blob{std::move(content)});
}

} // namespace cxapian

#endif
