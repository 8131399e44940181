#include "text.hh"

#include <xapian.h>

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>

using namespace cxapian;

namespace {

/* The directory being written, which disappears again unless it is kept. */
class Destination {
  public:
    explicit Destination(const std::string &path) : path(path) {
        if (mkdir(path.c_str(), 0777) == 0) return;
        if (errno == EEXIST) throw Failure{CX_EXISTS, "there is something of that name"};
        throw Xapian::DatabaseOpeningError("cannot make the directory", errno);
    }

    Destination(const Destination &) = delete;
    Destination &operator=(const Destination &) = delete;

    ~Destination() {
        if (kept) return;
        std::error_code ignored;
        /* Xapian forgets to close the tables of a compaction that failed, so that without this they would hold their
         * space on a disk that may be full until the process ends. */
        std::filesystem::directory_iterator file(path, ignored);
        for (; file != std::filesystem::directory_iterator(); file.increment(ignored)) {
            std::filesystem::resize_file(file->path(), 0, ignored);
        }
        std::filesystem::remove_all(path, ignored);
    }

    void keep() { kept = true; }

  private:
    const std::string &path;
    bool kept = false;
};

} // namespace

cx_code cx_compact(const cx_bytes *sources, size_t count, cx_bytes destination, cx_error *error) noexcept {
    return guarded(error, {"compacting into", destination}, [&] {
        if (count == 0) throw Failure{CX_INVALID_ARGUMENT, "nothing to compact"};
        const cx_bytes *const first = &required(sources);
        const std::string path = checked_path(destination);
        Xapian::Database merged;
        for (const cx_bytes *source = first; source != first + count; ++source) {
            merged.add_database(Xapian::Database(checked_path(*source), Xapian::DB_BACKEND_GLASS));
        }
        const Xapian::doccount documents = merged.get_doccount();

        Destination directory(path);
        merged.compact(path, Xapian::Compactor::FULL);
        /* Xapian doesn't look whether the last step, moving the version file in place, succeeded. */
        if (Xapian::Database(path, Xapian::DB_BACKEND_GLASS).get_doccount() != documents) {
            throw Failure{CX_INTERNAL, "the result doesn't have all the documents"};
        }
        directory.keep();
    });
}
