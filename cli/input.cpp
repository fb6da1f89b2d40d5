#include "cli/input.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "cli/decode.h"

namespace cli {

namespace {

using namespace hearsay::message::literals;
using hearsay::Message;

// All bytes of the file, or why there are none.
Message read_bytes(const std::string& path, std::string& bytes) {
  const bool standard = path == "-";
  struct stat about {};
  if (!standard && stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode))
    return hearsay::message::make("file.folder");
  std::FILE* file = standard ? stdin : std::fopen(path.c_str(), "rb");
  const auto failed = [] { return hearsay::message::make("file.not-opened", "why"_is = std::strerror(errno)); };
  if (!file) return failed();
  char buffer[65536];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, file)) bytes.append(buffer, n);
  const Message problem = std::ferror(file) ? failed() : Message();
  if (!standard) std::fclose(file);
  return problem;
}

}  // namespace

bool report(const std::vector<hearsay::FileProblem>& problems) {
  for (const hearsay::FileProblem& problem : problems) {
    const std::string words = hearsay::message::text(hearsay::message::plain_english(), problem.what);
    std::fprintf(stderr, "hearsay: %s: %s\n", problem.name.c_str(), words.c_str());
  }
  return !problems.empty();
}

Input read_file(const std::string& path) {
  hearsay::File file{path == "-" ? "standard input" : path, {}};
  if (Message problem = read_bytes(path, file.bytes); !problem.empty())
    return {{{}, {{file.name, std::move(problem)}}}};
  const bool read_out = hearsay::format_of(file).id != "text";
  return {hearsay::read_files({std::move(file)}, to_utf8), read_out};
}

}  // namespace cli
