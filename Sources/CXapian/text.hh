/* What the C API takes as bytes, as C++ and within Xapian's limits.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_TEXT_HH
#define CXAPIAN_TEXT_HH

#include "error.hh"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace cxapian {

/* The longest term. Xapian checks it only once the document is added. */
inline constexpr std::size_t longest_term = 245;

/* The longest value or data. Xapian fails somewhere beyond, and only when it is too late to go on. */
inline constexpr std::size_t longest_tag = std::size_t{64} << 20;

inline std::string_view view(cx_bytes bytes) {
    if (bytes.data == nullptr && bytes.size != 0) {
        throw Failure{CX_INVALID_ARGUMENT, "bytes at NULL with a size"};
    }
    return {bytes.data, bytes.size};
}

inline std::string text(cx_bytes bytes) { return std::string(view(bytes)); }

inline cx_bytes bytes(std::string_view text) { return {text.data(), text.size()}; }

/* A term as Xapian takes it: of a byte at least, and short enough also as a key, in which each NUL takes two bytes. */
inline std::string_view checked_term(cx_bytes bytes) {
    const std::string_view term = view(bytes);
    if (term.empty()) throw Failure{CX_INVALID_ARGUMENT, "an empty term"};
    if (term.size() > longest_term / 2 &&
        term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0')) > longest_term) {
        throw Failure{CX_INVALID_ARGUMENT, "a term of more than 245 bytes (a NUL counts as two)"};
    }
    return term;
}

/* What is stored with a document. */
inline std::string_view checked_tag(cx_bytes bytes) {
    const std::string_view tag = view(bytes);
    if (tag.size() > longest_tag) throw Failure{CX_INVALID_ARGUMENT, "more than 64 MiB in one value or data"};
    return tag;
}

/* A path as the system takes it. */
inline std::string checked_path(cx_bytes bytes) {
    const std::string_view path = view(bytes);
    if (path.empty()) throw Failure{CX_INVALID_ARGUMENT, "an empty path"};
    if (path.find('\0') != path.npos) throw Failure{CX_INVALID_ARGUMENT, "a path with a NUL in it"};
    return std::string(path);
}

} // namespace cxapian

#endif
