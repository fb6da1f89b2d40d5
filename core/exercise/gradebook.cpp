// Tested by tests/unit/gradebook_test.cpp.
#include "core/exercise/gradebook.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/exercise/student_name.h"
#include "core/format/csv.h"
#include "core/message/message.h"
#include "core/text/text.h"

namespace hearsay::exercise {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A field where it is in the file, and what it says.
struct Field {
  std::size_t begin = 0, end = 0;
  std::string value = {};
};

using Row = std::vector<Field>;

struct Table {
  char separator = ',';
  std::vector<Row> rows;
};

// The one that the first line has most of outside of quotation marks.
char separator_of(std::string_view csv) {
  constexpr std::string_view candidates = ",;\t";
  std::array<std::size_t, candidates.size()> counts{};
  bool quoted = false;
  for (const char c : csv) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    if (const std::size_t at = candidates.find(c); !quoted && at != candidates.npos) ++counts[at];
  }
  return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

class Reader {
 public:
  explicit Reader(std::string_view csv) : csv_(csv) {
    if (csv_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    table_.separator = separator_of(csv_.substr(at_));
  }

  // Nothing when a quotation mark is not closed.
  std::optional<Table> read() {
    while (at_ < csv_.size()) {
      Row& row = table_.rows.emplace_back();
      for (bool more = true; more;) {
        if (!read_field(row.emplace_back())) return std::nullopt;
        more = at_ < csv_.size() && csv_[at_] == table_.separator;
        at_ += more;
      }
      if (csv_.substr(at_).starts_with("\r\n")) ++at_;
      at_ += at_ < csv_.size();
    }
    return std::move(table_);
  }

 private:
  bool ends_field(char c) const { return c == table_.separator || c == '\n' || c == '\r'; }

  bool read_field(Field& field) {
    field.begin = at_;
    if (at_ < csv_.size() && csv_[at_] == '"') {
      for (++at_;; ++at_) {
        if (at_ >= csv_.size()) return false;
        if (csv_[at_] != '"') {
          field.value += csv_[at_];
        } else if (csv_.substr(at_ + 1).starts_with('"')) {
          field.value += csv_[at_++];
        } else {
          ++at_;
          break;
        }
      }
    }
    for (; at_ < csv_.size() && !ends_field(csv_[at_]); ++at_) field.value += csv_[at_];
    field.end = at_;
    return true;
  }

  std::string_view csv_;
  std::size_t at_ = 0;
  Table table_;
};

std::optional<Table> read_table(std::string_view csv) {
  if (Text::from(csv).replaced() != 0 || csv.find('\0') != csv.npos) return std::nullopt;
  std::optional<Table> table = Reader(csv).read();
  if (table && table->rows.empty()) table.reset();
  return table;
}

// Which columns make a name: one, or two that are put together.
struct NameColumns {
  std::size_t first = 0;
  std::optional<std::size_t> last;
};

std::optional<std::size_t> find_column(const Row& header, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    for (std::size_t i = 0; i < header.size(); ++i)
      if (name_key(header[i].value) == name) return i;
  return std::nullopt;
}

std::optional<NameColumns> name_columns(const Row& header) {
  const auto first = find_column(header, {"first name", "firstname", "given name"}),
             last = find_column(header, {"surname", "last name", "lastname", "family name"});
  if (first && last) return NameColumns{*first, last};
  const auto whole = find_column(header, {"student", "student name", "full name", "name"});
  if (!whole) return std::nullopt;
  return NameColumns{*whole, std::nullopt};
}

// Which columns say whose row it is.
struct WhoColumns {
  std::optional<NameColumns> names;
  std::vector<std::size_t> codes;
};

WhoColumns who_columns(const Row& header) {
  static constexpr std::string_view codes[] = {
      "id",          "id number",    "student id", "student number", "user id",       "sis user id", "sis login id", "login id",
      "login",       "user name",    "username",   "org defined id", "orgdefinedid",  "email",       "e-mail",       "email address",
      "e-mail address"};
  WhoColumns out{name_columns(header), {}};
  for (std::size_t i = 0; i < header.size(); ++i)
    if (std::find(std::begin(codes), std::end(codes), name_key(header[i].value)) != std::end(codes)) out.codes.push_back(i);
  return out;
}

std::string key_of_row(const Row& row, const NameColumns& columns) {
  const auto value = [&](std::size_t column) { return column < row.size() ? row[column].value : std::string(); };
  if (!columns.last) return name_key(value(columns.first));
  return name_key(value(columns.first) + " " + value(*columns.last));
}

bool is_blank(const Row& row) { return row.size() == 1 && row.front().value.empty(); }

}  // namespace

FilledColumn fill_column(std::string_view csv, std::string_view column, const std::vector<Grade>& grades) {
  const std::optional<Table> table = read_table(csv);
  if (!table) return {.problem = message::make("gradebook.no-table")};
  const Row& header = table->rows.front();
  const WhoColumns who = who_columns(header);
  if (!who.names && who.codes.empty()) return {.problem = message::make("gradebook.no-names")};

  std::map<std::string, std::set<std::size_t>> rows_of;  // by name and by code
  for (std::size_t i = 1; i < table->rows.size(); ++i) {
    const Row& row = table->rows[i];
    if (who.names) rows_of[key_of_row(row, *who.names)].insert(i);
    for (const std::size_t code : who.codes)
      if (code < row.size()) rows_of[name_key(row[code].value)].insert(i);
  }
  FilledColumn out;
  std::map<std::size_t, std::string_view> values;  // by row
  for (const Grade& one : grades) {
    const std::string key = name_key(one.name);
    const auto rows = rows_of.find(key);
    const bool fits = !key.empty() && rows != rows_of.end() && rows->second.size() == 1;
    if (!fits || !values.emplace(*rows->second.begin(), one.grade).second) out.unmatched.push_back(one.name);
  }
  out.filled = values.size();

  const auto known = std::find_if(header.begin(), header.end(), [&](const Field& field) { return field.value == column; });
  const auto place = static_cast<std::size_t>(known - header.begin());
  std::size_t copied = 0;
  const auto put = [&](std::size_t until, std::size_t from, std::string_view words) {
    out.csv.append(csv.substr(copied, until - copied)).append(words);
    copied = from;
  };
  for (std::size_t i = 0; i < table->rows.size(); ++i) {
    const Row& row = table->rows[i];
    const auto value = values.find(i);
    const bool adds = known == header.end();
    if (is_blank(row) || (!adds && value == values.end())) continue;
    std::string words;
    if (value != values.end()) words = csv_field(value->second, table->separator);
    if (i == 0) words = csv_field(column, table->separator);
    if (place < row.size()) {
      put(row[place].begin, row[place].end, words);
    } else {
      const std::string missing(place + 1 - row.size(), table->separator);
      put(row.back().end, row.back().end, missing + words);
    }
  }
  put(csv.size(), csv.size(), "");
  return out;
}

std::vector<std::string> columns_of(std::string_view csv) {
  std::vector<std::string> out;
  if (const std::optional<Table> table = read_table(csv))
    for (const Field& field : table->rows.front()) out.push_back(field.value);
  return out;
}

}  // namespace hearsay::exercise
