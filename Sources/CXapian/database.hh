/* The database handle, which everything that reads shares.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef CXAPIAN_DATABASE_HH
#define CXAPIAN_DATABASE_HH

#include "cxapian.h"

#include <xapian.h>

struct cx_database {
    Xapian::Database database;
};

#endif
