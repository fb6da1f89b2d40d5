// Tested by tests/unit/scorecard_test.cpp.
#include "core/format/scorecard_svg.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/format/xml.h"
#include "core/text/grapheme.h"

namespace hearsay {

using namespace message::literals;

namespace {

constexpr int side = 16, name_width = 178, facts_width = 176;
constexpr int bar_left = side + 28 + name_width, bar_room = scorecard_width - bar_left - facts_width - side;

class Svg {
 public:
  Svg(const ScorecardLook& look, int height) : look_(look) {
    const std::string size = std::to_string(scorecard_width), high = std::to_string(height);
    out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" height=\"" + high +
           "\" viewBox=\"0 0 " + size + " " + high +
           "\"" + (look.language.from_right ? " direction=\"rtl\"" : "") +
           " role=\"img\" font-family=\"system-ui, Roboto, 'Noto Sans', sans-serif\" font-size=\"14\">\n";
  }
  void tag(const char* name, std::string_view words) {
    out_ += std::string("<") + name + ">" + xml_escaped(words) + "</" + name + ">\n";
  }
  void ground(int height) { rect(0, 0, scorecard_width, height, look_.paper, {}); }
  void text(int x, int y, const std::string& colour, std::string_view words, const char* more = "") {
    out_ += "<text x=\"" + std::to_string(across(x)) + "\" y=\"" + std::to_string(y) + "\" fill=\"" + colour + "\"" +
            more + ">" + xml_escaped(words) + "</text>\n";
  }
  void rect(double x, int y, double w, int h, const std::string& fill, const std::string& stroke,
            const char* more = "") {
    if (w <= 0) return;
    out_ += "<rect x=\"" + decimal(look_.language.from_right ? scorecard_width - x - w : x) + "\" y=\"" + std::to_string(y) + "\" width=\"" + decimal(w) +
            "\" height=\"" + std::to_string(h) + "\" fill=\"" + fill + "\"" +
            (stroke.empty() ? "" : " stroke=\"" + stroke + "\"") + more + "/>\n";
  }
  // Filled, half filled, outlined: word for word, partly quoted, paraphrased.
  void told(double x, int y, double room, double all, const PersonReport& who, const std::string& colour) {
    const auto width = [&](std::size_t words) {
      return all > 0 ? room * static_cast<double>(words) / all : 0;
    };
    const double direct = width(who.direct_words), mixed = width(who.mixed_words),
                 rest = width(who.indirect_words);
    rect(x, y, direct, 12, colour, colour);
    rect(x + direct, y, mixed, 12, colour, colour, " fill-opacity=\".4\"");
    rect(x + direct + mixed, y, rest, 12, look_.paper, colour);
  }
  // As the page has it: a circle; where the eight colours come again a square, then a diamond.
  void mark(int x, int y, const std::string& fill, const std::string& stroke, int hue) {
    const std::string turn =
        hue < 16 ? std::string() : " transform=\"rotate(45 " + std::to_string(across(x)) + " " + std::to_string(y) + ")\"";
    const int half = hue < 8 ? 7 : hue < 16 ? 6 : 5;
    rect(x - half, y - half, 2 * half, 2 * half, fill, stroke,
         ((hue < 8 ? " rx=\"7\" stroke-width=\"2\"" : " rx=\"1\" stroke-width=\"2\"") + turn).c_str());
  }
  void line(int y) { rect(side, y, scorecard_width - 2 * side, 1, look_.hairline, {}); }
  std::string close() { return out_ + "</svg>\n"; }

 private:
  // Seen from the other side where the language runs from the right; text then ends to the left of where it begins.
  int across(int x) const { return look_.language.from_right ? scorecard_width - x : x; }
  // One digit after the point, the same on every machine.
  static std::string decimal(double x) {
    const long long tenths = static_cast<long long>(x * 10 + .5);
    std::string out = std::to_string(tenths / 10);
    if (tenths % 10) out += "." + std::to_string(tenths % 10);
    return out;
  }
  const ScorecardLook& look_;
  std::string out_;
};

// As many letters of a title as fit into a line, roughly, and how many lines it may have.
constexpr std::size_t title_letters = 58, most_title_lines = 3;
constexpr int title_line = 23;  // pixels

// Cut at spaces; what is left over ends in an ellipsis, and so does a word that is longer than a line.
std::vector<std::string> title_lines(std::string_view title) {
  std::vector<std::string> lines;
  while (!title.empty() && lines.size() < most_title_lines) {
    std::string_view line = title;
    if (lines.size() + 1 < most_title_lines && shortened(title, title_letters) != title) {
      std::size_t cut = title.npos;
      for (std::size_t space = title.find(' '); space != title.npos; space = title.find(' ', space + 1)) {
        const std::string_view until = title.substr(0, space);
        if (shortened(until, title_letters) != until) break;
        cut = space;
      }
      if (cut != title.npos) line = title.substr(0, cut);
    }
    lines.push_back(shortened(line, title_letters));
    title.remove_prefix(std::min(title.size(), line.size() + 1));
  }
  return lines;
}

struct Row {
  std::string name;
  std::string colour;
  int hue;  // from the second round on the form of its mark differs
  PersonReport figures;
  bool hollow;  // not named
};

}  // namespace

std::string scorecard_svg(const Document& doc, const Report& report, const ScorecardLook& look) {
  std::vector<Row> rows;
  for (const PersonReport& who : report.persons) {
    if (who.quotes == 0) continue;
    const auto person = doc.persons.find(who.person);
    const bool known = person != doc.persons.end();
    if (rows.size() < look.most_rows || !known) {
      rows.push_back({known ? person->second.name : message::text(look.language, "speaker.unnamed"),
                      known ? look.hues[person->second.hue % look.hues.size()] : look.nobody,
                      known ? person->second.hue : 0, who,
                      !known || !person->second.named});
      continue;
    }
    if (rows.size() == look.most_rows) rows.push_back({message::text(look.language, "scorecard.others"), look.nobody, 0, {}, false});
    PersonReport& others = rows[look.most_rows].figures;
    others.quotes += who.quotes, others.words += who.words, others.hedges += who.hedges;
    others.direct_words += who.direct_words, others.mixed_words += who.mixed_words;
    others.indirect_words += who.indirect_words, others.share += who.share;
  }
  const NumberStyle& n = look.language.numbers;
  const double article = std::max<double>(1, static_cast<double>(report.article_words));
  const std::string quoted =
      message::text(look.language, "scorecard.quoted", "share"_is = percent(static_cast<double>(report.words) / article, n),
            "words"_is = report.article_words, "quotes"_is = report.quotes);
  const std::string told =
      message::text(look.language, "scorecard.told", "direct"_is = report.direct, "mixed"_is = report.mixed, "indirect"_is = report.indirect);
  const std::string named = message::text(look.language, "scorecard.named", "named"_is = report.named_quotes,
                                  "described"_is = report.described_quotes, "nobody"_is = report.nobody_quotes);
  const int row_height = look.row_height;
  const std::vector<std::string> title = look.with_title ? title_lines(doc.meta.title) : std::vector<std::string>();
  const int head = look.with_title ? 64 + title_line * (std::max(1, static_cast<int>(title.size())) - 1) : 32;
  const int height = head + row_height * static_cast<int>(rows.size() + 1) + 94;
  Svg svg(look, height);
  svg.tag("title", message::text(look.language, "scorecard.title", "title"_is = doc.meta.title));
  svg.tag("desc", message::text(look.language, "scorecard.description", "quoted"_is = quoted, "told"_is = told, "named"_is = named));
  svg.ground(height);
  for (std::size_t i = 0; i < title.size(); ++i)
    svg.text(side, 30 + title_line * static_cast<int>(i), look.ink, title[i], " font-size=\"17\" font-weight=\"600\"");
  svg.text(side, head - 10, look.quiet, quoted, " font-size=\"12.5\"");

  // All words have a scale of their own.
  int y = head, place = 0;
  const double of_all = bar_room / article, quoted_width = of_all * static_cast<double>(report.words);
  svg.text(side, y + row_height / 2 + 4, look.ink, message::text(look.language, "scorecard.all"));
  svg.rect(bar_left, y + row_height / 2 - 6, quoted_width, 12, look.quiet, look.quiet);
  svg.rect(bar_left + quoted_width, y + row_height / 2 - 6, of_all * static_cast<double>(report.writer_words()), 12,
           look.paper, look.quiet);
  svg.text(scorecard_width - side, y + row_height / 2 + 4, look.quiet,
           message::text(look.language, "scorecard.writer",
                         "share"_is = percent(static_cast<double>(report.writer_words()) / article, n),
                         "count"_is = report.writer_hedges),
           " text-anchor=\"end\" font-size=\"13\"");
  y += row_height;
  svg.line(y + 4);
  y += 20;
  svg.text(side, y, look.quiet, message::text(look.language, "scorecard.quoted-words"), " font-size=\"12.5\"");
  y += 4;
  for (const Row& row : rows) {
    const int middle = y + row_height / 2 + 4;
    svg.mark(side + 7, y + row_height / 2, row.hollow ? look.paper : row.colour, row.colour, row.hue);
    svg.text(side + 24, middle, look.ink,
             row.figures.person.empty() ? row.name : shortened(message::text(look.language, "report.place", "place"_is = ++place, "name"_is = row.name), 22));
    svg.told(bar_left, y + row_height / 2 - 6, bar_room, static_cast<double>(report.words), row.figures,
             row.colour);
    svg.text(scorecard_width - side, middle, look.quiet,
             message::text(look.language, "scorecard.row", "share"_is = percent(row.figures.share, n),
                           "quotes"_is = row.figures.quotes, "hedges"_is = row.figures.hedges),
             " text-anchor=\"end\" font-size=\"13\"");
    y += row_height;
  }
  y += 18;
  svg.text(side, y, look.quiet, told, " font-size=\"12.5\"");
  y += 20;
  svg.text(side, y, look.quiet, named, " font-size=\"12.5\"");
  // What the fillings mean.
  y += 22;
  int x = side;
  const auto meaning = [&](const PersonReport& kind, const std::string& words, int room) {
    svg.told(x, y - 10, 24, 1, kind, look.quiet);
    svg.text(x + 32, y, look.quiet, words, " font-size=\"12.5\"");
    x += room;
  };
  PersonReport kind;
  kind.direct_words = 1;
  meaning(kind, message::text(look.language, "kind.direct"), 140);
  kind = {};
  kind.mixed_words = 1;
  meaning(kind, message::text(look.language, "kind.mixed"), 140);
  kind = {};
  kind.indirect_words = 1;
  meaning(kind, message::text(look.language, "kind.indirect"), 0);
  return svg.close();
}

}  // namespace hearsay
