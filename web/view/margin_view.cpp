// The margin of one article: each of its statements with what the other articles make of it, the wordings of the one that is
// open under one another, and what this article leaves out. Tested by tests/browser/compare_test.mjs.
#include "web/view/margin_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/event/event_page.h"
#include "core/text/grapheme.h"
#include "web/browser/language.h"
#include "web/ui/sides.h"
#include "web/view/actions.h"
#include "web/view/compare_words.h"
#include "web/view/panels.h"
#include "web/view/rows.h"

namespace hearsay::view {

using namespace message::literals;
using comparing::ComparedStatement;
using comparing::GivenThere;
using comparing::MarginNote;
using comparing::NoteKind;
using comparing::WordingRun;
using ui::Rect;

namespace {

constexpr ui::Type serif{fonts::Face::serif, 15, 22};
constexpr std::size_t longest_words = 90;  // graphemes of a statement, in the list

}  // namespace

const ComparedArticle* compared_article(const Context& app) {
  return app.has_document() ? app.compared().find(app.id(), app.doc().text) : nullptr;
}

std::string remarks_of(const Context& app, const MarginNote& note) {
  return events::remarks_of(host::language(), note, app.compared().articles().size() - 1);
}

std::string sign_of(const MarginNote& note) {
  if (note.kind == NoteKind::left_out) return "–";
  if (note.kind == NoteKind::only_here) return "1";
  if (note.altered_here || note.altered_there) return "≠";
  if (note.own_voice_here || note.own_voice_there) return "¶";
  if (note.hedged_here || note.hedged_there) return "?";
  return std::to_string(note.others + 1);
}

std::string words_of(const ComparedArticle& article, const MarginNote& note) {
  return shortened(comparing::on_one_line(article.text, note.span), longest_words);
}

void draw_sign(const MarginNote& note, const Rect& r) {
  const ui::Theme& t = ui::theme();
  if (note.kind != NoteKind::shared)
    ui::frame(r, t.hairline, 4);
  else
    ui::fill(r, note.altered_here || note.altered_there ? ui::faded(t.hedge, .24f) : ui::faded(t.accent, .2f), 4);
  const std::string sign = sign_of(note);
  ui::text(ui::strong, r.x + (r.w - ui::text_width(ui::strong, sign)) / 2, r.y + (r.h - 20) / 2, t.ink, sign);
}

namespace {

// Words set one after the other like text, each run in its form. Returns the height.
float draw_runs(const std::vector<WordingRun>& runs, float x, float y, float room) {
  const ui::Theme& t = ui::theme();
  using How = WordingRun::How;
  float at = x, top = y;
  const float space = ui::text_width(serif, " ");
  std::string all;
  for (const WordingRun& run : runs) all += run.here + run.fullest;
  // One word with its lines; those that run on under a space are drawn with the word after it.
  const auto words = [&](const std::string& text, bool spaced, ui::Colour colour, bool struck, bool under) {
    bool first = true;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t end = std::min(text.find(' ', from), text.size());
      const std::string_view word = std::string_view(text).substr(from, end - from);
      const float width = ui::text_width(serif, word);
      float before = at > x && (!first || spaced) ? space : 0;
      if (at > x && at + before + width > x + room) at = x, top += serif.line, before = 0;
      const float begin = first ? at + before : at;
      at += before;
      const Rect line{x, top, room, serif.line};
      const Rect lined = ui::along(all, line, {begin, top, at + width - begin, serif.line});
      ui::text(serif, ui::along(all, line, {at, top, width, serif.line}).x, top, colour, word);
      if (struck) ui::line(lined.x, top + 12.5f, lined.right(), top + 12.5f, colour, 1.5f);
      if (under) ui::line(lined.x, top + 19, lined.right(), top + 19, colour, 2);
      at += width;
      first = false;
      from = end + 1;
    }
  };
  for (const WordingRun& run : runs) switch (run.how) {
      case How::plain: words(run.here, run.spaced, t.quiet, false, false); break;
      case How::kept: words(run.here, run.spaced, t.ink, false, false); break;
      case How::left_out: words(run.fullest, true, t.quiet, true, false); break;
      case How::added: words(run.here, run.spaced, t.accent, false, true); break;
      case How::changed:
        words(run.fullest, run.spaced, t.hedge, true, false);
        words(run.here, true, t.hedge, false, true);
        break;
    }
  return top + serif.line - y;
}

// The same for a screen reader: "We will close the bridge, left out: “in autumn”".
std::string spoken_runs(const std::vector<WordingRun>& runs) {
  using How = WordingRun::How;
  std::string out;
  for (const WordingRun& run : runs) {
    const bool difference = run.how == How::left_out || run.how == How::added || run.how == How::changed;
    if (!out.empty()) out += difference ? ", " : run.spaced ? " " : "";
    switch (run.how) {
      case How::plain:
      case How::kept: out += run.here; break;
      case How::left_out: out += host::words("margin.struck", "words"_is = run.fullest); break;
      case How::added: out += host::words("margin.added", "words"_is = run.here); break;
      case How::changed: out += host::words("margin.changed", "from"_is = run.fullest, "to"_is = run.here); break;
    }
    if (difference) out += ",";
  }
  if (out.ends_with(",")) out.pop_back();
  return out;
}

// One stretch of it, by which a correction names it: the longest.
comparing::SaidPlace place_of(std::uint32_t source, const Fragments& span) {
  const auto longest = std::max_element(span.begin(), span.end(), [](Span a, Span b) { return a.length() < b.length(); });
  return {source, *longest, {}};
}

// Where another article than this one reports the statement.
comparing::SaidPlace place_elsewhere(const ComparedStatement& statement, std::uint32_t source) {
  const auto other = std::find_if(statement.members.begin(), statement.members.end(),
                                  [&](const comparing::ReportedBy& member) { return member.source != source; });
  return place_of(other->source, other->span);
}

class Margin {
 public:
  Margin(const Context& app, Commands& queue, const Rect& rect, const ComparedArticle& article)
      : app_(app), queue_(queue), rect_(rect), article_(article), here_(static_cast<std::uint32_t>(app.compared().place_of(article))) {}

  float draw(float y) {
    const ui::Theme& t = ui::theme();
    const ComparedArticles& compared = app_.compared();
    y += ui::paragraph(ui::id("margin-how"), rect_.x + 16, y, rect_.w - 32, ui::small, t.quiet,
                       host::words("margin.how", "count"_is = compared.articles().size() - 1)) +
         8;
    if (article_.blind)
      y += ui::paragraph(ui::id("margin-blind"), rect_.x + 16, y, rect_.w - 32, ui::small, t.ink, host::words("margin.blind")) + 8;
    for (const Span words : article_.unheld)
      y += ui::paragraph(ui::id("headline" + std::to_string(words.begin), ui::id("margin")), rect_.x + 16, y, rect_.w - 32,
                         ui::small, t.hedge, host::words("margin.headline", "words"_is = article_.text.bytes(words))) +
           8;
    y = draw_switches(y);
    if (compared.picking() && compared.picking()->speaker.empty()) y = draw_picking(y);
    std::size_t listed = 0, left_out = 0;
    for (std::size_t i = 0; i < article_.margin.size(); ++i) {
      const MarginNote& note = article_.margin[i];
      left_out += note.kind == NoteKind::left_out;
      if (note.kind == NoteKind::left_out && !compared.lists_left_out()) continue;
      ++listed;
      y = draw_note(note, note.statement < 0 ? ui::id(std::to_string(i), ui::id("margin-alone")) : margin_control(note.statement), y);
    }
    const auto say = [&](const char* id, const std::string& words) {
      y += ui::paragraph(ui::id(id), rect_.x + 16, y + 4, rect_.w - 32, ui::small, t.quiet, words) + 12;
    };
    if (article_.blind) return y;  // what nobody has tagged yet is neither left out nor missing
    if (compared.lists_left_out() && left_out == 0) say("margin-no-left-out", host::words("margin.no-left-out"));
    if (listed == 0 && left_out == 0) say("margin-none", host::words("margin.none"));
    return y;
  }

 private:
  float draw_switches(float y) {
    const ui::Theme& t = ui::theme();
    const bool on = app_.compared().lists_left_out();
    const Rect row{rect_.x + 8, y, rect_.w - 16, 36};
    if (article_.blind) return draw_to_tables(y);
    if (ui::button({.id = ui::id("margin-left-out"),
                    .rect = row,
                    .name = host::words("margin.leaves-out"),
                    .label = " ",
                    .style = ui::Style::row,
                    .toggle = true,
                    .pressed = on}))
      queue_.put(ListLeftOut{!on});
    const Rect box{row.x + 10, row.y + 9, 18, 18};
    if (on) ui::fill(box, t.accent, 3);
    ui::frame(box, on ? t.accent : t.quiet, 3);
    if (on) ui::text(ui::strong, box.x + 3, box.y - 1, t.on_accent, "✓");
    ui::text(ui::body, row.x + 38, row.y + 8, t.ink, host::words("margin.leaves-out"), row.w - 46);
    return draw_to_tables(y + 40);
  }

  float draw_to_tables(float y) {
    if (ui::button({.id = ui::id("margin-table"),
                    .rect = {rect_.x + 16, y, rect_.w - 32, 36},
                    .name = host::words("margin.table"),
                    .style = ui::Style::outlined}))
      queue_.put(OpenDialog{Dialog::compare});
    return y + 48;
  }

  // Which statement the one that was chosen is the same as.
  float draw_picking(float y) {
    const ui::Theme& t = ui::theme();
    const std::string cancel = host::words("event.cancel");
    const float w = ui::button_width(cancel);
    ui::paragraph(ui::id("margin-which"), rect_.x + 16, y + 8, rect_.w - 40 - w, ui::strong, t.ink, host::words("event.which"));
    if (ui::button({.id = ui::id("margin-cancel"), .rect = {rect_.right() - 16 - w, y, w, 36}, .name = cancel, .style = ui::Style::outlined}))
      queue_.put(PickSame{});
    return y + 46;
  }

  // The statement of the note, or what is said in it, is the same as the one that was chosen.
  void join(const MarginNote& note) {
    const ComparedStatement* statement = statement_of(note);
    const comparing::SaidPlace there = note.span.empty() ? place_elsewhere(*statement, here_) : place_of(here_, note.span);
    queue_.put(Correct{{comparing::Correction::What::together, *app_.compared().picking(), there}});
  }

  float small_button(ui::Id id, float x, float y, const std::string& label, const std::string& about, Command command) {
    const float w = ui::button_width(label);
    if (ui::button({.id = id, .rect = {x, y, w, 32}, .name = about.empty() ? label : label + ": " + about, .label = label, .sign = label}))
      queue_.put(std::move(command));
    return w;
  }

  const ComparedStatement* statement_of(const MarginNote& note) const {
    return note.statement < 0 ? nullptr : &app_.compared().result().statements[static_cast<std::size_t>(note.statement)];
  }

  float draw_note(const MarginNote& note, ui::Id id, float y) {
    const ui::Theme& t = ui::theme();
    const ComparedStatement* statement = statement_of(note);
    const bool alone = !statement && app_.compared().open_alone() == comparing::SaidPlace{here_, hull(note.span), {}};
    const bool open = statement ? app_.compared().open_statement() == note.statement : alone;
    const bool picking = app_.compared().picking() && app_.compared().picking()->speaker.empty();
    const std::string remarks = remarks_of(app_, note);
    const std::string words = note.span.empty() && statement
                                  ? words_of(app_.compared(), *statement, longest_words)
                                  : words_of(article_, note);
    const float x = rect_.x + 44, room = rect_.w - 60;
    const float height = 6 + ui::wrapped_height(ui::small, remarks, room) + ui::wrapped_height(serif, words, room) + 8;
    const Rect row{rect_.x + 8, y, rect_.w - 16, height};
    if (ui::button({.id = id,
                    .rect = row,
                    .name = remarks + ": " + words,
                    .label = " ",
                    .sign = remarks + ": " + words,
                    .style = ui::Style::row,
                    .toggle = true,
                    .pressed = open,
                    .in_sight = open})) {
      if (picking)
        join(note);
      else
        queue_.put(OpenStatement{note.statement, here_, hull(note.span)});
    }
    const bool left_out = note.kind == NoteKind::left_out;
    draw_sign(note, {row.x + 6, row.y + 8, 24, 22});
    float down = row.y + 6;
    down += ui::wrapped(ui::small, x, down, left_out ? t.hedge : t.quiet, remarks, room);
    ui::wrapped(serif, x, down, left_out ? t.quiet : t.ink, words, room);
    y += height;
    if (open && statement) y = draw_wordings(note, *statement, id, y);
    if (alone) {
      small_button(ui::id("same", id), x - 8, y, host::words("event.together"), {}, PickSame{place_of(here_, note.span)});
      y += 40;
    }
    ui::line(row.x + 8, y, row.right() - 8, y, t.hairline);
    return y + 2;
  }

  // The words of every article under one another.
  float draw_wordings(const MarginNote& note, const ComparedStatement& statement, ui::Id seed, float y) {
    const ui::Theme& t = ui::theme();
    const ComparedArticles& compared = app_.compared();
    const float x = rect_.x + 44, room = rect_.w - 60;
    y += ui::paragraph(ui::id("who", seed), x, y, room, ui::strong, t.ink, speaker_of(compared, statement)) + 6;
    bool differ = false;
    for (std::uint32_t a = 0; a < compared.articles().size(); ++a) {
      const GivenThere given = comparing::given_in(statement, a);
      const ui::Id id = ui::id("wording" + std::to_string(a), seed);
      const std::string name = a == here_ ? article_name(compared, a) + " (" + host::words("margin.here") + ")" : article_name(compared, a);
      const std::string manner = manner_of(given) + (given.hedged ? ", " + host::words("margin.unsure") : std::string());
      const std::vector<WordingRun> runs =
          given.there ? comparing::wording_runs(compared.sources(), statement, given, a) : std::vector<WordingRun>{};
      differ |= runs.size() > 1;
      const float top = y;
      y += ui::wrapped(ui::heading, x, y, t.quiet, name, room);
      y += ui::wrapped(ui::small, x, y, t.quiet, manner, room);
      if (given.there) y += draw_runs(runs, x, y, room);
      const std::string said = name + ", " + manner + (given.there ? ": " + spoken_runs(runs) : std::string());
      ui::mirror().put({.id = id, .kind = ui::Kind::text, .rect = {x, top, room, y - top}, .name = said});
      if (given.there) {
        const std::string go = host::words("margin.go"), apart = host::words("event.apart");
        const float w = small_button(ui::id("go", id), x - 8, y + 2, go, name, GoToCompared{a, hull(given.span), note.statement});
        const bool under = w + ui::button_width(apart) > room + 8;
        const std::string beside = host::words("action.beside");
        const bool can_be_beside = a != here_ && !app_.narrow() && app_.column() == 0;
        if (under) y += 34;
        small_button(ui::id("apart", id), under ? x - 8 : x - 8 + w, y + 2, apart, name,
                     Correct{{comparing::Correction::What::apart, place_of(a, given.span), place_elsewhere(statement, a)}});
        if (can_be_beside) {
          y += 34;
          small_button(ui::id("beside", id), x - 8, y + 2, beside, name, ShowComparedBeside{a, note.statement});
        }
        y += 36;
      }
      y += 10;
    }
    small_button(ui::id("same", seed), x - 8, y, host::words("event.together"), {}, PickSame{place_of(statement.members.front().source, statement.members.front().span)});
    y += 40;
    if (differ) y += ui::paragraph(ui::id("legend", seed), x, y, room, ui::small, t.quiet, host::words("margin.legend")) + 10;
    return y;
  }

  const Context& app_;
  Commands& queue_;
  const Rect& rect_;
  const ComparedArticle& article_;
  std::uint32_t here_;
};

}  // namespace

bool has_margin(const Context& app) { return compared_article(app) != nullptr; }

float draw_margin(const Context& app, Commands& queue, const Rect& rect, float y) {
  return Margin(app, queue, rect, *compared_article(app)).draw(y);
}

}  // namespace hearsay::view
