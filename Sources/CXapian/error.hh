/* How a failure in C++ becomes a cx_code and a message.
 *
 * Every function of the C API that can fail is one call of `guarded`, the only place where exceptions end.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_ERROR_HH
#define CXAPIAN_ERROR_HH

#include "cxapian.h"

#include <string_view>
#include <type_traits>

namespace cxapian {

/* A failure that this library finds by itself, before it has asked Xapian for anything. */
struct Failure {
    cx_code code;
    const char *reason; /* static */
};

/* What was being done, for the message; costs nothing until there is one. */
struct Doing {
    const char *what;     /* static */
    cx_bytes subject{};   /* what it was done to, shown in quotes; borrowed */
};

/* Fills `error`, which may be NULL, and returns the code. */
cx_code fail(cx_error *error, const Doing &doing, cx_code code, std::string_view reason) noexcept;

/* Fills `error`, which may be NULL, from the exception being handled, and returns its code. */
cx_code fail_with_current_exception(cx_error *error, const Doing &doing) noexcept;

/* Runs `body`. One that returns nothing gives CX_OK or the code of what it threw; one that returns a unique_ptr gives
 * the caller its pointer, or NULL if it threw. */
template <typename Body>
auto guarded(cx_error *error, const Doing &doing, Body &&body) noexcept {
    using Result = std::invoke_result_t<Body>;
    if constexpr (std::is_void_v<Result>) {
        try {
            body();
            return CX_OK;
        } catch (...) {
            return fail_with_current_exception(error, doing);
        }
    } else {
        try {
            return body().release();
        } catch (...) {
            fail_with_current_exception(error, doing);
            return typename Result::pointer{};
        }
    }
}

/* Throws CX_INVALID_ARGUMENT for a NULL where a handle or an address is needed. */
template <typename Pointee>
Pointee &required(Pointee *pointer) {
    if (pointer == nullptr) throw Failure{CX_INVALID_ARGUMENT, "a handle or an address is NULL"};
    return *pointer;
}

} // namespace cxapian

#endif
