#include "cli/input.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

#include "cli/decode.h"
#include "core/text/html.h"
#include "core/text/html_encoding.h"
#include "core/text/text.h"

namespace cli {

namespace {

// Why the bytes are not an article's text; empty when they are. A stray invalid byte is replaced and no
// error.
std::string why_not_text(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return "is a PDF; copy its text into a file";
  if (bytes.starts_with("PK\x03\x04")) return "is a ZIP or office file; save it as plain text";
  const auto nul = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  const std::uint32_t replaced = hearsay::Text::from(bytes.substr(0, 65536)).replaced();
  if (nul * 100 > bytes.size() || std::size_t{replaced} * 10 > std::min<std::size_t>(bytes.size(), 65536))
    return "is not text (or not in UTF-8); save it as plain text in UTF-8";
  return {};
}

bool is_page_name(std::string_view path) { return path.ends_with(".html") || path.ends_with(".htm"); }

bool has_wide_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// All bytes of the file, or why there are none.
std::string read_bytes(const std::string& path, const std::string& name, std::string& error) {
  std::string bytes;
  const bool standard = path == "-";
  struct stat about {};
  if (!standard && stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) {
    error = name + " is a folder; name the files in it";
    return bytes;
  }
  std::FILE* file = standard ? stdin : std::fopen(path.c_str(), "rb");
  if (!file) {
    error = "cannot open " + name + ": " + std::strerror(errno);
    return bytes;
  }
  char buffer[65536];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, file)) bytes.append(buffer, n);
  if (std::ferror(file)) error = "cannot read " + name + ": " + std::strerror(errno);
  if (!standard) std::fclose(file);
  return bytes;
}

}  // namespace

Input read_article(const std::string& path) {
  Input input;
  const std::string name = path == "-" ? "standard input" : path;
  std::string bytes = read_bytes(path, name, input.error);
  if (!input.error.empty()) return input;
  const bool page = is_page_name(path);
  if (page || has_wide_mark(bytes)) {
    Decoded decoded = to_utf8(bytes, hearsay::declared_encoding(bytes));
    if (!decoded.error.empty()) {
      input.error = name + " " + decoded.error;
      return input;
    }
    bytes = std::move(decoded.utf8);
  }
  if (const std::string why = why_not_text(bytes); !why.empty()) {
    input.error = name + " " + why;
    return input;
  }
  if (page) return read_page(bytes);
  input.text = std::move(bytes);
  return input;
}

Input read_page(std::string_view html) {
  hearsay::HtmlText page = hearsay::read_html(html);
  Input input;
  input.text = std::move(page.text);
  input.boilerplate = std::move(page.boilerplate);
  input.is_page = true;
  return input;
}

}  // namespace cli
