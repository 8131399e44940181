#include "error.hh"

#include "message.hh"

#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>

namespace cxapian {
namespace {

/* Whether Xapian's text names this errno. It keeps no number, only the description in its own or the locale's words. */
bool mentions(std::string_view text, int number) {
    const char *description = strerrordesc_np(number);
    if (description != nullptr && text.find(description) != text.npos) return true;
    char buffer[256];
    return text.find(strerror_r(number, buffer, sizeof buffer)) != text.npos;
}

/* The code of a DatabaseError that has no class of its own; `text` is its description, which ends with the errno's. */
cx_code code_of_database_error(const Xapian::Error &error, std::string_view text) {
    if (mentions(text, ENOSPC) || mentions(text, EDQUOT)) return CX_NO_SPACE;
    if (mentions(text, ENOTDIR)) return CX_NOT_FOUND;
    if (error.get_error_string() != nullptr) return CX_IO;
    /* Without an errno, a file ends too early or does not decompress, except where a roll-back has failed. */
    return text.find("Modifications failed") != text.npos ? CX_IO : CX_CORRUPT;
}

cx_code code_of(const Xapian::Error &error, std::string_view text) {
    const std::string_view type = error.get_type();
    if (type == "DatabaseCorruptError") return CX_CORRUPT;
    if (type == "DatabaseNotFoundError" || type == "DocNotFoundError") return CX_NOT_FOUND;
    if (type == "DatabaseVersionError" || type == "FeatureUnavailableError") return CX_VERSION;
    if (type == "DatabaseModifiedError") return CX_MODIFIED;
    if (type == "DatabaseLockError") {
        if (text.find("already locked") != text.npos) return CX_LOCKED;
        return mentions(text, ENOSPC) || mentions(text, EDQUOT) ? CX_NO_SPACE : CX_IO;
    }
    if (type == "DatabaseCreateError" && error.get_error_string() == nullptr) return CX_EXISTS;
    if (type == "DatabaseCreateError" || type == "DatabaseError" || type == "DatabaseOpeningError") {
        return code_of_database_error(error, text);
    }
    if (type == "InvalidArgumentError" || type == "InvalidOperationError") return CX_INVALID_ARGUMENT;
    if (type == "SerialisationError" || type == "RangeError") return CX_CORRUPT;
    return CX_INTERNAL; /* assertions, a closed database, networks: a caller can act on none of these */
}

} // namespace

cx_code fail(cx_error *error, const Doing &doing, cx_code code, std::string_view reason) noexcept {
    if (error == nullptr) return code;
    error->code = code;
    Message message(error->message);
    message.append(doing.what);
    if (doing.subject.data != nullptr) {
        message.append(" '");
        /* A long path leaves room for the reason, which a person needs more. */
        message.append({doing.subject.data, doing.subject.size}, sizeof error->message / 2);
        message.append("'");
    }
    message.append(": ");
    message.append(reason);
    return code;
}

cx_code fail_with_current_exception(cx_error *error, const Doing &doing) noexcept {
    try {
        throw;
    } catch (const Failure &failure) {
        return fail(error, doing, failure.code, failure.reason);
    } catch (const Xapian::Error &xapian) {
        try {
            const std::string text = xapian.get_description();
            return fail(error, doing, code_of(xapian, text), text);
        } catch (...) {
            return fail(error, doing, CX_NO_MEMORY, "out of memory");
        }
    } catch (const std::bad_alloc &) {
        return fail(error, doing, CX_NO_MEMORY, "out of memory");
    } catch (const std::length_error &) {
        return fail(error, doing, CX_NO_MEMORY, "more than memory can hold");
    } catch (const std::exception &exception) {
        return fail(error, doing, CX_INTERNAL, exception.what());
    } catch (...) {
        return fail(error, doing, CX_INTERNAL, "an exception of unknown type");
    }
}

} // namespace cxapian
