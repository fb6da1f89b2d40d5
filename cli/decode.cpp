#include "cli/decode.h"

#include <iconv.h>

#include <cerrno>
#include <iterator>

namespace cli {

namespace {

struct Label {
  std::string_view page, library;
};

// Labels that the C library calls otherwise, or whose meaning on the web is wider than their name: a page in
// "gb2312" is GB 18030, one in "shift_jis" is Microsoft's.
constexpr Label labels[] = {
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"sjis", "CP932"},
    {"x-sjis", "CP932"},
    {"windows-31j", "CP932"},
    {"euc-kr", "CP949"},
    {"ks_c_5601-1987", "CP949"},
    {"ksc5601", "CP949"},
    {"big5", "BIG5-HKSCS"},
    {"iso-8859-9", "CP1254"},
    {"latin5", "CP1254"},
    {"iso-8859-11", "CP874"},
    {"tis-620", "CP874"},
    {"x-cp1250", "CP1250"},
    {"x-cp1251", "CP1251"},
    {"x-cp1252", "CP1252"},
    {"utf8", "UTF-8"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"macintosh", "MACINTOSH"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
    {"iso-8859-8-i", "ISO-8859-8"},
};

std::string name_in_library(const std::string& label) {
  for (const Label& l : labels)
    if (l.page == label) return std::string(l.library);
  return label;
}

}  // namespace

hearsay::Decoded to_utf8(std::string_view bytes, const std::string& label) {
  hearsay::Decoded out;
  const std::string name = name_in_library(label);
  if (name == "utf-8" || name == "UTF-8") {
    out.utf8 = bytes;
    return out;
  }
  const iconv_t converter = iconv_open("UTF-8", name.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) {
    out.known = false;
    return out;
  }
  out.utf8.reserve(bytes.size() + bytes.size() / 2);
  std::string in(bytes);  // iconv wants bytes that it could write to
  char* from = in.data();
  std::size_t left = in.size();
  char buffer[16384];
  while (left > 0) {
    char* to = buffer;
    std::size_t room = sizeof buffer;
    const std::size_t done = iconv(converter, &from, &left, &to, &room);
    out.utf8.append(buffer, static_cast<std::size_t>(to - buffer));
    if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    out.utf8 += "\xEF\xBF\xBD";
    ++from;
    --left;
  }
  iconv_close(converter);
  return out;
}

}  // namespace cli
