// What a class answered in a source check: the questions with how many gave which answer, and every student's answer to one of
// them. Tested by tests/browser/source_check_test.mjs.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "web/browser/language.h"
#include "web/view/class_table.h"
#include "web/view/class_view.h"
#include "web/view/exercise_view.h"
#include "web/view/rows.h"

namespace hearsay::view {

using namespace message::literals;
using exercise::ClassWork;
using exercise::Student;
using ui::Rect;

namespace {

constexpr SourceAnswer columns_of[] = {SourceAnswer::yes, SourceAnswer::no, SourceAnswer::cannot_tell, SourceAnswer::open};

std::string short_question(SourceQuestion question) { return host::words("sourcecheck.short", "question"_is = name_of(question)); }

// What the teacher expects; empty: left open.
std::string expected_of(const SourceReply& reply) {
  return reply.answer == SourceAnswer::open ? std::string() : answer_words(reply.answer);
}

void draw_answers(const Context& app, Commands& queue, const ClassWork& work, const CheckedSource& source, SourceQuestion question,
                  const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const std::string back = host::words("class.all-questions");
  if (ui::button({.id = ui::id("class-all-questions"),
                  .rect = {rect.x, rect.y, ui::button_width(back) + 4, 38},
                  .name = back,
                  .style = ui::Style::outlined}))
    queue.put(ShowAnswers{Classroom::nobody});
  const Rect rest{rect.x, rect.y + 46, rect.w, rect.h - 46};
  const std::string about = host::words("sourcecheck.question-of", "name"_is = source.name, "question"_is = question_words(question));
  ui::Panel list({.id = ui::id("class-answers-list"), .kind = ui::Kind::group, .rect = rest, .flags = ui::scrolls, .name = about}, t.paper);
  const float x = rest.x + 8, room = std::min(760.f, rest.w - 24);
  float y = rest.y - list.scroll();
  const auto say = [&](ui::Id id, ui::Type type, ui::Colour colour, const std::string& words, float after) {
    if (!words.empty()) y += ui::paragraph(id, x, y, room, type, colour, words) + after;
  };
  say(ui::id("class-answers-about"), ui::strong, t.ink, about, 4);
  const SourceReply& expected = source.to(question);
  if (const std::string words = expected_of(expected); !words.empty()) {
    say(ui::id("class-answers-expected"), ui::small, t.quiet, host::words("class.expected") + ": " + words, 2);
    say(ui::id("class-answers-because"), ui::small, t.quiet, expected.reason, 2);
  }
  y += 12;
  const std::size_t at = static_cast<std::size_t>(&source - work.sheet.sources.data());
  for (std::size_t i = 0; i < work.students.size(); ++i) {
    const ui::Id id = ui::id("answer" + std::to_string(i), ui::id("class-answers-list"));
    const SourceReply& reply = work.students[i].sources[at].to(question);
    say(id, ui::body, t.ink, exercise::shown_name(host::language(), work, i, app.classroom().names()) + ": " + answer_words(reply.answer), 0);
    say(ui::id("why", id), ui::small, t.quiet, reply.reason, 0);
    y += 10;
  }
  list.content_height(y + list.scroll() - rest.y + 8);
}

}  // namespace

void draw_class_sources(const Context& app, Commands& queue, const ClassWork& work, const Rect& rect) {
  const ui::Theme& t = ui::theme();
  const std::vector<CheckedSource>& sources = work.sheet.sources;
  const auto at = [](std::size_t row) { return std::pair(row / source_questions, static_cast<SourceQuestion>(row % source_questions)); };
  if (const std::size_t row = app.classroom().question(); row < sources.size() * source_questions)
    return draw_answers(app, queue, work, sources[at(row).first], at(row).second, rect);
  const float how = ui::paragraph(ui::id("class-sources-how"), rect.x + 8, rect.y, rect.w - 16, ui::small, t.quiet, host::words("class.sources-how")) + 8;
  // On a narrow page the expected answer is beside the students' own.
  const bool wide = rect.w >= 640;
  const float expects = wide ? 120.f : 0.f;
  const auto width_of = [wide](SourceAnswer one) {
    return wide ? 96.f : one == SourceAnswer::yes || one == SourceAnswer::no ? 38.f : 58.f;
  };
  float rest = rect.w - 16 - expects;
  for (const SourceAnswer one : columns_of) rest -= width_of(one);
  std::vector<ClassTable::Column> columns{{host::words("class.source-question"), rest}};
  for (const SourceAnswer one : columns_of) columns.push_back({answer_words(one), width_of(one)});
  if (wide) columns.push_back({host::words("class.expected"), expects});
  ClassTable table("class-sources", host::words("sourcecheck.title"), {rect.x, rect.y + how, rect.w, rect.h - how}, columns, wide ? 52.f : 74.f);
  table.rows(sources.size() * source_questions, [&](std::size_t i, ui::Id row) {
    const auto [which, question] = at(i);
    const CheckedSource& source = sources[which];
    const std::string words = short_question(question);
    const Rect first = table.open(row);
    const std::string name = host::words("sourcecheck.question-of", "name"_is = source.name, "question"_is = words);
    if (ui::button({.id = table.in_cell("show"), .rect = first.inset(0, 4), .name = name, .label = " ", .sign = name, .style = ui::Style::row}))
      queue.put(ShowAnswers{i});
    // In two lines where one has no room.
    const float h = ui::wrapped(wide ? ui::strong : ui::body, first.x + 8, first.y + 6, t.ink, words, first.w - 12);
    ui::text(ui::small, first.x + 8, first.y + 7 + h, t.quiet, source.name, first.w - 16);
    table.close();
    const auto counts = exercise::count_answers(work, which, question);
    for (const SourceAnswer one : columns_of) {
      const std::uint32_t count = counts[static_cast<std::size_t>(one)];
      const Rect cell = table.open(row);
      const float share = static_cast<float>(count) / static_cast<float>(std::max<std::size_t>(1, work.students.size()));
      const bool expected = one != SourceAnswer::open && one == source.to(question).answer;
      ui::text(ui::strong, cell.x + 4, cell.y + 6, t.ink, number(count, app.numbers()), cell.w - 8);
      share_bar({cell.x + 4, cell.y + 30, cell.w - 16, 8}, share, expected ? t.accent : t.quiet);
      ui::mirror().put({.id = table.in_cell("words"), .kind = ui::Kind::text, .rect = cell, .name = number(count, app.numbers())});
      table.close();
    }
    if (wide) table.text(row, expected_of(source.to(question)));
  });
}

}  // namespace hearsay::view
