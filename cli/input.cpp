#include "cli/input.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

#include "core/text/text.h"

namespace cli {

namespace {

// Why the bytes are not an article's text; empty when they are. A stray invalid byte is replaced and no
// error.
std::string why_not_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "is UTF-16; save it as UTF-8";
  if (bytes.starts_with("%PDF-")) return "is a PDF; copy its text into a file";
  if (bytes.starts_with("PK\x03\x04")) return "is a ZIP or office file; save it as plain text";
  const auto nul = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  const std::uint32_t replaced = hearsay::Text::from(bytes.substr(0, 65536)).replaced();
  if (nul * 100 > bytes.size() || std::size_t{replaced} * 10 > std::min<std::size_t>(bytes.size(), 65536))
    return "is not text (or not in UTF-8); save it as plain text in UTF-8";
  return {};
}

}  // namespace

Input read_text(const std::string& path) {
  Input input;
  const bool standard = path == "-";
  const std::string name = standard ? "standard input" : path;
  struct stat about {};
  if (!standard && stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) {
    input.error = name + " is a folder; name the files in it";
    return input;
  }
  std::FILE* file = standard ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) {
    input.error = "cannot open " + name + ": " + std::strerror(errno);
    return input;
  }
  char buffer[65536];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, file)) input.bytes.append(buffer, n);
  if (std::ferror(file)) input.error = "cannot read " + name + ": " + std::strerror(errno);
  if (!standard) std::fclose(file);
  if (!input.error.empty()) return input;
  if (const std::string why = why_not_text(input.bytes); !why.empty()) input.error = name + " " + why;
  return input;
}

}  // namespace cli
