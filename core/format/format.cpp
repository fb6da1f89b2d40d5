// Tested by tests/unit/format_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include "core/format/format.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/format/csv.h"
#include "core/format/hearsay_json.h"
#include "core/format/plain_text.h"

namespace hearsay {

namespace {

std::size_t count_if(const Document& doc, bool (*is)(const Tag&)) {
  return static_cast<std::size_t>(
      std::count_if(doc.tags.begin(), doc.tags.end(), [is](const auto& entry) { return is(entry.second); }));
}

void add_loss(std::vector<Loss>& losses, const char* what, std::size_t count) {
  if (count) losses.push_back({what, count});
}

// Hearsay's own file.

bool is_hearsay(const File& file) { return has_ending(file, *find_format("hearsay")); }

ReadFiles read_hearsay_files(const std::vector<File>& bundle) {
  ReadFiles read;
  for (const File& file : bundle) {
    ReadResult result = read_hearsay(file.bytes);
    if (!result.problem.empty()) read.problems.push_back({file.name, std::move(result.problem)});
    for (Document& doc : result.documents) read.articles.push_back({std::move(doc), true});
  }
  return read;
}

std::string write_hearsay_file(const std::vector<const Document*>& documents) {
  if (documents.size() == 1) return write_hearsay(*documents.front());
  std::vector<Document> copies;
  for (const Document* doc : documents) copies.push_back(*doc);
  return write_hearsay(copies);
}

// The table of tags.

std::vector<Loss> csv_losses(const Document& doc) {
  std::vector<Loss> losses;
  add_loss(losses, "tags in several parts, which become one cell each",
           count_if(doc, [](const Tag& tag) { return tag.fragments.size() > 1; }));
  add_loss(losses, "strengths of hedges", count_if(doc, [](const Tag& tag) { return tag.strength > 0; }));
  add_loss(losses, "tags without text", doc.meta.lost.size());
  return losses;
}

// A text or a page without tags.

std::vector<Loss> text_losses(const Document& doc) {
  std::vector<Loss> losses;
  add_loss(losses, "tags", doc.tags.size());
  return losses;
}

bool is_html(const File& file) { return has_ending(file, *find_format("html")); }
bool is_text(const File&) { return true; }

template <ReadText (*Reader)(std::string_view)>
ReadFiles read_texts(const std::vector<File>& bundle) {
  ReadFiles read;
  for (const File& file : bundle) {
    ReadText text = Reader(file.bytes);
    if (!text.problem.empty()) {
      read.problems.push_back({file.name, std::move(text.problem)});
      continue;
    }
    ReadArticle& article = read.articles.emplace_back();
    article.analysed = false;
    article.document.text = std::move(text.text);
    article.document.meta.from = file.name;
  }
  return read;
}

std::string write_texts(const std::vector<const Document*>& documents) {
  std::string out;
  for (const Document* doc : documents) {
    if (!out.empty()) out += "\n\n";
    out += doc->text.bytes();
  }
  return out;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

const std::vector<Format>& formats() {
  static const std::vector<Format> table{
      {.id = "hearsay",
       .name = "Hearsay file",
       .endings = {".hearsay.json", ".json"},
       .media_type = "application/json",
       .claims = is_hearsay,
       .read = read_hearsay_files,
       .write = write_hearsay_file,
       .losses = [](const Document&) { return std::vector<Loss>(); }},
      {.id = "tags-csv",
       .name = "Table of all tags (CSV)",
       .endings = {".tags.csv", ".csv"},
       .media_type = "text/csv",
       .write = write_csv,
       .losses = csv_losses},
      {.id = "html",
       .name = "Web page",
       .endings = {".html", ".htm"},
       .media_type = "text/html",
       .claims = is_html,
       .read = read_texts<read_web_page>},
      {.id = "text",
       .name = "Plain text",
       .endings = {".txt", ".text"},
       .media_type = "text/plain",
       .claims = is_text,
       .read = read_texts<read_plain_text>,
       .write = write_texts,
       .losses = text_losses},
  };
  return table;
}

const Format* find_format(std::string_view id) {
  const auto& table = formats();
  const auto found = std::find_if(table.begin(), table.end(), [id](const Format& f) { return f.id == id; });
  return found == table.end() ? nullptr : &*found;
}

bool has_ending(const File& file, const Format& format) {
  std::string name = file.name;
  for (char& c : name)
    if (is_ascii_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  return std::any_of(format.endings.begin(), format.endings.end(),
                     [&name](std::string_view ending) { return name.ends_with(ending); });
}

ReadFiles read_files(const std::vector<File>& files) {
  ReadFiles all;
  for (const File& file : files) {
    const auto& table = formats();
    // The last row of the table takes everything.
    const auto format = std::find_if(table.begin(), table.end(),
                                     [&file](const Format& f) { return f.claims && f.claims(file); });
    ReadFiles read = format->read({file});
    std::move(read.articles.begin(), read.articles.end(), std::back_inserter(all.articles));
    std::move(read.problems.begin(), read.problems.end(), std::back_inserter(all.problems));
  }
  return all;
}

std::string file_name(std::string_view title, const Format& format) {
  constexpr std::size_t longest = 100;
  std::string name;
  for (const char c : title) {
    const auto byte = static_cast<unsigned char>(c);
    // Only whole code points: a name that is cut inside one is no UTF-8.
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
  return (name.empty() ? "article" : name) + std::string(format.endings.front());
}

}  // namespace hearsay
