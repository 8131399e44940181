/* Text for people in a buffer of fixed size: always UTF-8, one line, NUL-terminated, cut at a character.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_MESSAGE_HH
#define CXAPIAN_MESSAGE_HH

#include <cstddef>
#include <string_view>

namespace cxapian {

class Message {
  public:
    /* Writes into `buffer`, which outlives it. */
    template <std::size_t capacity>
    explicit Message(char (&buffer)[capacity]) noexcept : next(buffer), last(buffer + capacity - 1) {
        *next = '\0';
    }

    /* Appends `text`, of which any bytes are fine: control characters become spaces, and what is no UTF-8 becomes
     * U+FFFD. Past `limit` bytes the rest of it is an ellipsis. */
    void append(std::string_view text, std::size_t limit = static_cast<std::size_t>(-1)) noexcept;

  private:
    char *next;
    char *const last; /* where the final NUL may stand at the latest */
    bool full = false;

    void put(std::string_view character) noexcept;
};

} // namespace cxapian

#endif
