// The source check where a student answers it, beside the article, and in the feedback. Tested by
// tests/browser/source_check_test.mjs.
#include <string>

#include "core/exercise/source_check.h"
#include "web/browser/language.h"
#include "web/view/exercise_view.h"
#include "web/view/panels.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

bool has_source_check(const Context& app) {
  return is_students(app) && !exercise_of(app)->sources.empty() && !exercise_of(app)->name.empty();
}

std::string question_words(SourceQuestion question) { return host::words("sourcecheck.question", "question"_is = name_of(question)); }
std::string answer_words(SourceAnswer answer) { return host::words("sourcecheck.answer", "answer"_is = name_of(answer)); }

namespace {

constexpr SourceAnswer answers[] = {SourceAnswer::yes, SourceAnswer::no, SourceAnswer::cannot_tell};

// The answers side by side, or under one another; a second press takes one back. Then the line for the reason. Returns where
// it ends.
float draw_answer(const Context& app, Commands& queue, const CheckedSource& source, SourceQuestion question, ui::Id seed, const Rect& rect,
                  float y) {
  const SourceReply& reply = source.to(question);
  const float left = rect.x + 16, room = rect.w - 32;
  const std::string words = question_words(question);
  y += ui::paragraph(ui::id("words", seed), left, y, room, ui::body, ui::theme().ink, words) + 6;
  float across = 0;
  for (const SourceAnswer one : answers) across += ui::button_width(answer_words(one)) + 8;
  const bool stacked = across > room + 8;
  const std::string group = host::words("sourcecheck.question-of", "name"_is = source.name, "question"_is = words);
  ui::mirror().open({.id = ui::id("answers", seed), .kind = ui::Kind::group, .rect = {left, y, room, stacked ? 124.f : 36.f}, .name = group});
  float x = left;
  for (const SourceAnswer one : answers) {
    const std::string name = answer_words(one);
    const float w = stacked ? room : ui::button_width(name);
    if (ui::button({.id = ui::id(name_of(one), seed),
                    .rect = {x, y, w, 36},
                    .name = name,
                    .style = ui::Style::outlined,
                    .disabled = !app.can_change(),
                    .toggle = true,
                    .pressed = reply.answer == one}))
      queue.put(AnswerSource{source.id, question, {reply.answer == one ? SourceAnswer::open : one, reply.reason}});
    if (stacked)
      y += 44;
    else
      x += w + 8;
  }
  ui::mirror().close();
  y += stacked ? 0 : 44;
  if (reply.answer == SourceAnswer::open && reply.reason.empty()) return y + 8;
  const ui::Id why = ui::id("why", seed);
  if (ui::field({.id = why,
                 .rect = {left, y, room, 36},
                 .name = host::words("sourcecheck.why-of", "question"_is = words, "name"_is = source.name),
                 .value = reply.reason,
                 .hint = host::words("sourcecheck.why"),
                 .disabled = !app.can_change(),
                 .when_done = true}))
    queue.put(AnswerSource{source.id, question, {reply.answer, ui::mirror().typed(why)}});
  return y + 52;
}

}  // namespace

float draw_source_check(const Context& app, Commands& queue, const Rect& rect, float y) {
  const ui::Theme& t = ui::theme();
  y += ui::paragraph(ui::id("sources-how"), rect.x + 16, y, rect.w - 32, ui::small, t.quiet, host::words("sourcecheck.how")) + 12;
  for (const CheckedSource& source : exercise_of(app)->sources) {
    const ui::Id seed = ui::id(source.id, ui::id("source"));
    ui::line(rect.x, y, rect.right(), y, t.hairline);
    y += 12;
    y += ui::paragraph(ui::id("name", seed), rect.x + 16, y, rect.w - 32, ui::display, t.ink, source.name, ui::Kind::heading) + 8;
    for (std::size_t i = 0; i < source_questions; ++i)
      y = draw_answer(app, queue, source, static_cast<SourceQuestion>(i), ui::id(std::to_string(i), seed), rect, y);
  }
  return y;
}

float draw_source_feedback(const std::vector<exercise::SourceRemark>& remarks, float x, float top, float room) {
  if (remarks.empty()) return 0;
  const ui::Theme& t = ui::theme();
  const ui::Id seed = ui::id("source-remarks");
  float y = top + 20;
  y += ui::paragraph(ui::id("title", seed), x, y, room, ui::display, t.ink, host::words("sourcecheck.title"), ui::Kind::heading) + 2;
  y += ui::paragraph(ui::id("points", seed), x, y, room, ui::small, t.quiet, host::words("sourcecheck.no-points")) + 8;
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    const exercise::SourceRemark& one = remarks[i];
    const ui::Id id = ui::id(std::to_string(i), seed);
    if (i % source_questions == 0)
      y += 10 + ui::paragraph(ui::id("name", id), x, y + 10, room, ui::strong, t.ink, one.source, ui::Kind::heading) + 6;
    const char *expected = name_of(one.expected.answer), *given = name_of(one.given.answer);
    const std::string says = one.as_expected() ? host::words("sourcecheck.right", "answer"_is = expected)
                             : one.is_open()   ? host::words("sourcecheck.open", "yours"_is = given)
                                               : host::words("sourcecheck.other", "answer"_is = expected, "yours"_is = given);
    ui::text(ui::strong, x, y, one.as_expected() ? t.accent : one.is_open() ? t.quiet : t.hedge, one.as_expected() ? "✓" : one.is_open() ? "·" : "~");
    const float at = x + 28, width = room - 28;
    y += ui::paragraph(ui::id("question", id), at, y, width, ui::body, t.ink, question_words(one.question));
    y += ui::paragraph(ui::id("says", id), at, y, width, ui::small, t.ink, says);
    if (!one.expected.reason.empty())
      y += ui::paragraph(ui::id("because", id), at, y, width, ui::small, t.quiet, host::words("sourcecheck.teachers-reason", "reason"_is = one.expected.reason));
    if (!one.given.reason.empty())
      y += ui::paragraph(ui::id("yours", id), at, y, width, ui::small, t.quiet, host::words("sourcecheck.your-reason", "reason"_is = one.given.reason));
    y += 10;
  }
  return y - top;
}

}  // namespace hearsay::view
