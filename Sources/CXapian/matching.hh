/* What a query matches, told apart from how it ranks.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_MATCHING_HH
#define CXAPIAN_MATCHING_HH

#include "cxapian.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct cx_document_set {
    std::vector<std::uint64_t> bits;
    bool complete = true;
};

namespace cxapian {

/* The set of documents that a query node matches, as an expression of the sets of its terms. It never changes, so that
 * nodes share their parts. */
struct Matching {
    enum class Kind { nothing, all, term, prefix, documents, any, every, without };

    Kind kind = Kind::nothing;
    std::string text;      /* of a term or a prefix */
    std::size_t limit = 0; /* of a prefix: how many terms */
    std::shared_ptr<const std::vector<Xapian::docid>> documents;
    std::vector<std::shared_ptr<const Matching>> parts; /* of `without`: the first, and what is excluded */
};

using MatchingSet = std::shared_ptr<const Matching>;

inline MatchingSet matching(Matching::Kind kind, std::string text = {}, std::size_t limit = 0) {
    return std::make_shared<const Matching>(Matching{kind, std::move(text), limit, nullptr, {}});
}

inline MatchingSet matching(Matching::Kind kind, std::vector<MatchingSet> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    return std::make_shared<const Matching>(Matching{kind, {}, 0, nullptr, std::move(parts)});
}

inline MatchingSet matching(std::shared_ptr<const std::vector<Xapian::docid>> documents) {
    return std::make_shared<const Matching>(Matching{Matching::Kind::documents, {}, 0, std::move(documents), {}});
}

} // namespace cxapian

#endif
