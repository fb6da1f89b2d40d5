// Tested by tests/unit/format_test.cpp.
#include "core/format/format.h"

#include <algorithm>

namespace hearsay {

namespace {

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

// "2026-11-22", in UTC.
std::string day_of(std::int64_t time) {
  // The civil date of a count of days: 400 years have 146,097, and years are taken to begin in March.
  const std::int64_t days = std::max<std::int64_t>(time, 0) / 86'400'000 + 719'468;
  const std::int64_t era_day = days % 146'097;
  const std::int64_t year_of_era = (era_day - era_day / 1460 + era_day / 36'524 - era_day / 146'096) / 365;
  const std::int64_t day_of_year = era_day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = march_month < 10 ? march_month + 3 : march_month - 9;
  const std::int64_t year = year_of_era + days / 146'097 * 400 + (month <= 2);
  const std::int64_t day = day_of_year - (153 * march_month + 2) / 5 + 1;
  const auto two = [](std::int64_t n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  return std::to_string(year) + two(month) + two(day);
}

}  // namespace

std::vector<Lost> losses(const Format& format, const Document& document) {
  std::vector<Lost> out;
  for (const Loss& loss : format.losses)
    if (const std::size_t count = loss.count(document))
      out.push_back({loss.what(static_cast<std::int64_t>(count)), count});
  return out;
}

bool has_ending(const File& file, const Format& format) {
  std::string name = file.name;
  for (char& c : name)
    if (is_ascii_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  return std::any_of(format.endings.begin(), format.endings.end(),
                     [&name](std::string_view ending) { return name.ends_with(ending); });
}

std::string file_name(std::string_view title, const Format& format) {
  return file_name(title, format.endings.front());
}

std::string file_name(std::string_view title, std::string_view ending) {
  constexpr std::size_t longest = 100;
  std::string name;
  for (const char c : title) {
    const auto byte = static_cast<unsigned char>(c);
    // Only whole code points: a name that is cut inside one is not UTF-8.
    if (name.size() >= longest && (byte & 0xC0) != 0x80) break;
    const bool refused =
        byte < 0x20 || byte == 0x7F || std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos;
    if (!refused && c != ' ')
      name += c;
    else if (!name.empty() && name.back() != ' ')
      name += ' ';
  }
  // Windows drops dots and spaces at the end, and a dot at the start hides the file.
  const std::size_t from = name.find_first_not_of(" .");
  name = from == name.npos ? std::string() : name.substr(from, name.find_last_not_of(" .") + 1 - from);
  return (name.empty() ? "article" : name) + std::string(ending);
}

std::string file_name_of_all(const Format& format, std::int64_t now) {
  return std::string("hearsay-") + (format.keeps_work ? "backup-" : "articles-") + day_of(now) +
         std::string(format.endings.front());
}

}  // namespace hearsay
