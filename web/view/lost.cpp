// Tested by tests/browser/edit_text_test.mjs.
#include "web/view/lost.h"

#include "core/annotation/commands.h"
#include "web/browser/language.h"
#include "web/view/words.h"

namespace hearsay::view {

using namespace message::literals;
using ui::Rect;

float draw_lost(const Context& app, Commands& queue, const Rect& rect, float y) {
  const std::vector<LostTag>& list = app.doc().meta.lost;
  if (list.empty()) return 0;
  const ui::Theme& t = ui::theme();
  const float from = y, x = rect.x + 16, room = rect.w - 32;
  y +=
      ui::paragraph(ui::id("lost"), x, y, room, ui::heading, t.hedge, host::phrase("lost.heading"), ui::Kind::heading) +
      2;
  y += ui::paragraph(ui::id("lost-how"), x, y, room, ui::small, t.quiet,
                     host::phrase("lost.how")) +
       4;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string words = host::words("words.named", "what"_is = title_of(host::language(), list[i].tag),
                                          "words"_is = commands::name_from(list[i].words));
    const Rect row{rect.x + 8, y, rect.w - 16, 34};
    if (ui::button({.id = ui::id(list[i].tag.id, ui::id("lost")),
                    .rect = {row.x, row.y, row.w - 40, row.h},
                    .name = words,
                    .hint = host::phrase("lost.hint"),
                    .style = ui::Style::row,
                    .disabled = app.read_only()}))
      queue.put(PlaceLost{i});
    ui::text(ui::body, row.x + 10, y + 7, t.ink, words, row.w - 60);
    if (ui::button({.id = ui::id(list[i].tag.id, ui::id("forget")),
                    .rect = {row.right() - 36, y, 34, 34},
                    .name = host::words("lost.delete", "words"_is = words),
                    .label = "×",
                    .hint = host::phrase("lost.delete-hint"),
                    .disabled = app.read_only(),
                    .deliberate = true}))
      queue.put(ForgetLost{i});
    y += 34;
  }
  return y + 12 - from;
}

}  // namespace hearsay::view
