// Tested by tests/unit/event_page_test.cpp.
#include "core/event/event_page.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/format/xml.h"

namespace hearsay::events {

namespace {

using namespace comparing;
using namespace message::literals;

// Colours are those of the page; every mark has a form too, for print and for colour-blind eyes.
constexpr std::string_view style = R"(
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1f1d1a;--quiet:#655f56;--line:#ddd7cc;--accent:#1f5fbf;--hedge:#b45309}
@media(prefers-color-scheme:dark){:root{--paper:#1b1a18;--ink:#ece7df;--quiet:#a8a196;--line:#3a3733;--accent:#7fb0f5;--hedge:#f0b35a}}
body{background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem 1.5rem}
h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem}h3{margin:1.5rem 0 .3rem}a{color:var(--accent)}
.grid{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid var(--line);padding:.35rem .5rem;text-align:start;vertical-align:top}
td{text-align:center}td a{text-decoration:none;font-weight:bold}.quiet{color:var(--quiet);font-size:.85em}
.bar{display:block;height:.5rem;border:1px solid var(--accent);max-width:100%;box-sizing:border-box}.bar i{display:block;height:100%;background:var(--accent)}
del{color:var(--quiet);text-decoration:line-through}ins{color:var(--accent);text-decoration:underline 2px}
.changed del,.changed ins{color:var(--hedge)}dt{font-weight:bold;margin-top:.6rem}dd{margin:0 0 .3rem;margin-inline-start:1rem}
article p,dd{font-family:Georgia,"Noto Serif",serif;unicode-bidi:plaintext}article{max-width:42rem}
mark{background:none;color:inherit;border-bottom:2px solid var(--accent)}mark.only{border-bottom:1px dashed var(--quiet)}mark.own{border-bottom:2px dotted var(--quiet)}
.note{font:12px/1 system-ui,sans-serif;white-space:nowrap}.head{font-size:1.3em;font-weight:bold}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media print{:root{--paper:#fff;--ink:#000;--quiet:#444;--line:#999;--accent:#000;--hedge:#000}body{max-width:none;padding:0;font-size:10pt}
.sheet{break-after:page;break-inside:avoid;font-size:8pt}.sheet th,.sheet td{padding:1pt 3pt}dl,tr{break-inside:avoid}a{color:inherit}}
)";

class Page {
 public:
  Page(const message::Language& language, const PageHead& head, const std::vector<Source>& sources, const EventComparison& comparison)
      : language_(language), head_(head), sources_(sources), c_(comparison) {}

  std::string make() {
    const std::string title = xml_escaped(head_.title);
    out_ += "<!doctype html>\n<html lang=\"en\" dir=\"";
    out_ += language_.from_right ? "rtl" : "ltr";
    out_ += "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>" +
            title + "</title>\n<style>";
    out_ += style;
    out_ += "</style>\n</head>\n<body>\n<header>\n<h1>" + title + "</h1>\n<p class=\"quiet\">" + words("event.page-made") + "</p>\n</header>\n<main>\n";
    grid();
    speakers();
    wordings();
    for (std::uint32_t source = 0; source < sources_.size(); ++source) article(source);
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  template <class... Arguments>
  std::string words(message::Checked<std::type_identity_t<Arguments>...> id, const Arguments&... given) const {
    return xml_escaped(message::text(language_, id, given...));
  }
  std::string name(std::size_t source) const { return xml_escaped(head_.names[source]); }
  std::string person(std::int32_t person) const {
    return person == nobody ? words("event.page-nobody") : xml_escaped(c_.persons[static_cast<std::size_t>(person)].name);
  }
  std::string fullest(const ComparedStatement& statement) const {
    const ReportedBy& member = statement.members[statement.fullest < 0 ? 0 : static_cast<std::size_t>(statement.fullest)];
    return xml_escaped(on_one_line(*sources_[member.source].text, member.span));
  }
  std::string manner(const GivenThere& given) const {
    std::string out = words("margin.manner", "manner"_is = !given.there      ? "none"
                                                          : given.own_voice ? "own"
                                                                            : name_of(given.wording));
    if (given.hedged) out += ", " + words("margin.unsure");
    return out;
  }
  static std::string anchor(std::uint32_t source, std::size_t statement) {
    return "a" + std::to_string(source + 1) + "s" + std::to_string(statement + 1);
  }

  void heads(const std::string& first) {
    out_ += "<thead><tr><th scope=\"col\">" + first + "</th>";
    for (std::size_t a = 0; a < sources_.size(); ++a) {
      out_ += "<th scope=\"col\"><a href=\"#a" + std::to_string(a + 1) + "\">" + name(a) + "</a>";
      if (!head_.dates[a].empty()) out_ += " <span class=\"quiet\">" + xml_escaped(head_.dates[a]) + "</span>";
      out_ += "</th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
  }

  void grid() {
    out_ += "<section class=\"sheet\">\n<h2>" + words("event.page-statements") + "</h2>\n";
    if (c_.statements.empty()) {
      out_ += "<p>" + words("event.page-none") + "</p>\n</section>\n";
      return;
    }
    constexpr const char* signs[] = {"=", "…", "≠", "~"};
    out_ += "<div class=\"grid\"><table>";
    heads(words("event.page-who-said-what"));
    for (std::size_t s = 0; s < c_.statements.size(); ++s) {
      const ComparedStatement& statement = c_.statements[s];
      out_ += "<tr><th scope=\"row\"><a href=\"#s" + std::to_string(s + 1) + "\">" + std::to_string(s + 1) + "</a> " +
              person(statement.person) + ": " + fullest(statement) + "</th>";
      for (std::uint32_t a = 0; a < sources_.size(); ++a) {
        const GivenThere given = given_in(statement, a);
        if (!given.there) {
          out_ += "<td><span aria-hidden=\"true\">–</span><span class=\"said\">" + manner(given) + "</span></td>";
          continue;
        }
        const std::string sign = given.own_voice ? "¶" : signs[static_cast<std::size_t>(given.wording)];
        out_ += "<td><a href=\"#" + anchor(a, s) + "\">" + sign + (given.hedged ? " ?" : "") + "</a><br><span class=\"quiet\">" +
                manner(given) + "</span></td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table></div>\n</section>\n";
  }

  void speakers() {
    if (c_.speaking.empty()) return;
    out_ += "<section>\n<h2>" + words("event.page-speakers") + "</h2>\n<p class=\"quiet\">" + words("event.page-shares") +
            "</p>\n<div class=\"grid\"><table>";
    heads(words("event.page-speaker"));
    for (std::uint32_t p = 0; p < c_.persons.size(); ++p) {
      const auto share_in = [&](std::uint32_t a) {
        return std::find_if(c_.speaking.begin(), c_.speaking.end(),
                            [&](const SpeakingShare& share) { return share.person == p && share.source == a; });
      };
      bool heard = false;
      for (std::uint32_t a = 0; a < sources_.size(); ++a) heard |= share_in(a) != c_.speaking.end();
      if (!heard) continue;
      out_ += "<tr><th scope=\"row\">" + xml_escaped(c_.persons[p].name) + "</th>";
      for (std::uint32_t a = 0; a < sources_.size(); ++a) {
        const auto share = share_in(a);
        if (share == c_.speaking.end()) {
          out_ += "<td>–</td>";
          continue;
        }
        const auto percent = std::to_string(std::lround(static_cast<double>(share->share) * 100));
        const auto full = std::to_string(100 * share->quoted_words / std::max(1u, share->words));
        out_ += "<td>" + percent + "% <span class=\"quiet\">" +
                words("event.page-words", "count"_is = share->words, "quoted"_is = share->quoted_words) +
                "</span><span class=\"bar\" style=\"width:" + percent + "%\"><i style=\"width:" + full + "%\"></i></span></td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table></div>\n</section>\n";
  }

  // A difference in its form, and before it what it is, for those who hear the page.
  void run(const WordingRun& run) {
    using How = WordingRun::How;
    const auto said = [&](const std::string& what) { return "<span class=\"said\">" + what + "</span>"; };
    const std::string here = xml_escaped(run.here), there = xml_escaped(run.fullest);
    switch (run.how) {
      case How::plain: out_ += "<span class=\"quiet\">" + here + "</span>"; break;
      case How::kept: out_ += here; break;
      case How::left_out: out_ += "<del>" + said(words("event.page-left-out") + " ") + there + "</del>"; break;
      case How::added: out_ += "<ins>" + said(words("event.page-added") + " ") + here + "</ins>"; break;
      case How::changed:
        out_ += "<span class=\"changed\"><del>" + said(words("event.page-left-out") + " ") + there + "</del> <ins>" +
                said(words("event.page-added") + " ") + here + "</ins></span>";
        break;
    }
  }

  void wordings() {
    if (c_.statements.empty()) return;
    out_ += "<section>\n<h2>" + words("event.page-wordings") + "</h2>\n<p class=\"quiet\">" + words("margin.legend") + "</p>\n";
    for (std::size_t s = 0; s < c_.statements.size(); ++s) {
      const ComparedStatement& statement = c_.statements[s];
      out_ += "<h3 id=\"s" + std::to_string(s + 1) + "\">" + std::to_string(s + 1) + " " + person(statement.person) + "</h3>\n<dl>\n";
      for (std::uint32_t a = 0; a < sources_.size(); ++a) {
        const GivenThere given = given_in(statement, a);
        out_ += "<dt>" + name(a) + " <span class=\"quiet\">" + manner(given) + "</span></dt>\n";
        if (!given.there) continue;
        out_ += "<dd>";
        bool first = true;
        for (const WordingRun& one : wording_runs(sources_, statement, given, a)) {
          if (!first && (one.spaced || one.how == WordingRun::How::left_out)) out_ += ' ';
          run(one);
          first = false;
        }
        out_ += " <a class=\"note\" href=\"#" + anchor(a, s) + "\">" + words("margin.go") + "</a></dd>\n";
      }
      out_ += "</dl>\n";
    }
    out_ += "</section>\n";
  }

  // A stretch of an article that one note is about. They do not overlap: of two that do the first has the words.
  struct Stretch {
    Span span;
    const MarginNote* note;
    bool first, last;  // of its note
  };

  void article(std::uint32_t source) {
    const Text& text = *sources_[source].text;
    const std::vector<MarginNote> notes = margin_of(sources_, c_, source);
    const std::string number = std::to_string(source + 1);
    out_ += "<section>\n<h2 id=\"a" + number + "\">" + name(source);
    if (!head_.dates[source].empty()) out_ += " <span class=\"quiet\">" + xml_escaped(head_.dates[source]) + "</span>";
    out_ += "</h2>\n<article>\n";
    std::vector<Stretch> stretches;
    std::uint32_t reached = 0;
    for (const MarginNote& note : notes)
      for (std::size_t f = 0; f < note.span.size(); ++f) {
        const Span span{std::max(note.span[f].begin, reached), std::max(note.span[f].end, reached)};
        stretches.push_back({span, &note, f == 0, f + 1 == note.span.size()});
        reached = std::max(reached, span.end);
      }
    std::stable_sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) { return a.span.begin < b.span.begin; });
    paragraphs(text, source, stretches);
    out_ += "</article>\n";
    left_out(notes);
    out_ += "</section>\n";
  }

  void paragraphs(const Text& text, std::uint32_t source, const std::vector<Stretch>& stretches) {
    const std::string_view bytes = text.bytes();
    std::size_t next = 0;
    bool head = true;
    for (std::size_t begin = bytes.find_first_not_of('\n'); begin < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
      out_ += head ? "<p class=\"head\">" : "<p>";
      head = false;
      auto at = static_cast<std::uint32_t>(begin);
      const auto stop = static_cast<std::uint32_t>(end);
      for (; next < stretches.size() && stretches[next].span.begin < stop; ++next) {
        const Stretch& stretch = stretches[next];
        const Span span{std::max(at, stretch.span.begin), std::min(stop, std::max(at, stretch.span.end))};
        out_ += xml_escaped(text.bytes({at, span.begin}));
        marked(text, source, span, stretch);
        at = span.end;
      }
      out_ += xml_escaped(text.bytes({at, stop})) + "</p>\n";
      begin = bytes.find_first_not_of('\n', end);
    }
  }

  void marked(const Text& text, std::uint32_t source, Span span, const Stretch& stretch) {
    const MarginNote& note = *stretch.note;
    const bool shared = note.statement >= 0;
    const auto statement = static_cast<std::size_t>(note.statement);
    if (shared && stretch.first) out_ += "<a id=\"" + anchor(source, statement) + "\"></a>";
    if (!span.empty())
      out_ += std::string("<mark") + (!shared ? " class=\"only\"" : note.own_voice_here ? " class=\"own\"" : "") + ">" +
              xml_escaped(text.bytes(span)) + "</mark>";
    if (!stretch.last) return;
    out_ += " <span class=\"note\">[";
    if (shared)
      out_ += "<a href=\"#s" + std::to_string(statement + 1) + "\">" + std::to_string(statement + 1) + "</a> ";
    out_ += xml_escaped(remarks_of(language_, note, sources_.size() - 1));
    out_ += "]</span>";
  }

  void left_out(const std::vector<MarginNote>& notes) {
    std::string list;
    for (const MarginNote& note : notes) {
      if (note.kind != NoteKind::left_out) continue;
      const std::string number = std::to_string(note.statement + 1);
      list += "<li><a href=\"#s" + number + "\">" + number + "</a> " + person(note.person) + ": " +
              fullest(c_.statements[static_cast<std::size_t>(note.statement)]) + "</li>\n";
    }
    if (!list.empty()) out_ += "<h3>" + words("margin.leaves-out") + "</h3>\n<ul>\n" + list + "</ul>\n";
  }

  const message::Language& language_;
  const PageHead& head_;
  const std::vector<Source>& sources_;
  const EventComparison& c_;
  std::string out_;
};

}  // namespace

std::string remarks_of(const message::Language& language, const MarginNote& note, std::size_t others) {
  if (note.kind == NoteKind::only_here) return message::text(language, "margin.only-here");
  if (note.kind == NoteKind::left_out)
    return message::text(language, "margin.left-out", "count"_is = note.others, "all"_is = others);
  std::string out = message::text(language, "margin.also", "count"_is = note.others, "all"_is = others);
  const auto add = [&out](bool yes, const std::string& words) {
    if (yes) out += " · " + words;
  };
  add(note.altered_here, message::text(language, "margin.altered-here"));
  add(note.altered_there && !note.altered_here, message::text(language, "margin.altered-there"));
  add(note.hedged_here, message::text(language, "margin.hedged-here"));
  add(note.hedged_there, message::text(language, "margin.hedged-there"));
  add(note.own_voice_here, message::text(language, "margin.own-voice-here"));
  add(note.own_voice_there, message::text(language, "margin.own-voice-there"));
  return out;
}

std::string event_page(const message::Language& language, const PageHead& head, const std::vector<Source>& sources,
                       const EventComparison& comparison) {
  return Page(language, head, sources, comparison).make();
}

}  // namespace hearsay::events
