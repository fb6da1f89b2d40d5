// Tested through the page by tests/browser.
#include "web/ui/mirror.h"

#include <algorithm>

#include "web/browser/host.h"

namespace hearsay::ui {

void Mirror::begin_frame() {
  now_.clear();
  open_.clear();
  root_last_ = 0;
}

Mirror::Placed& Mirror::place(const Node& node) {
  Placed placed{.node = node};
  if (open_.empty()) {
    placed.x = node.rect.x;
    placed.y = node.rect.y;
    placed.previous = root_last_;
    root_last_ = node.id;
  } else {
    Open& open = open_.back();
    const Placed& parent = now_[open.index];
    placed.parent = parent.node.id;
    placed.x = node.rect.x - parent.node.rect.x;
    placed.y = node.rect.y - parent.node.rect.y + open.scroll;
    placed.previous = open.last_child;
    open.last_child = node.id;
  }
  return now_.emplace_back(std::move(placed));
}

float Mirror::open(const Node& node) {
  place(node);
  const float top = node.flags & scrolls ? scroll(node.id) : 0;
  open_.push_back({now_.size() - 1, 0, top});
  return top;
}

void Mirror::close(float content_height) {
  now_[open_.back().index].content_height = content_height;
  open_.pop_back();
}

bool Mirror::put(const Node& node) {
  place(node);
  const auto found = std::find(pressed_.begin(), pressed_.end(), node.id);
  if (found == pressed_.end()) return false;
  pressed_.erase(found);
  return true;
}

void Mirror::type(Id id, std::string value) {
  typed_[id] = std::move(value);
  press(id);
}

bool Mirror::is_pressed(Id id) const { return std::find(pressed_.begin(), pressed_.end(), id) != pressed_.end(); }

const std::string& Mirror::typed(Id id) const {
  static const std::string nothing;
  const auto found = typed_.find(id);
  return found == typed_.end() ? nothing : found->second;
}

float Mirror::scroll(Id id) const {
  const auto found = scroll_.find(id);
  return found == scroll_.end() ? 0 : found->second;
}

void Mirror::scroll_to(Id id, float top) {
  scroll_[id] = std::max(0.f, top);
  host::scroll_control(id, scroll_[id]);
}

const Rect* Mirror::rect_of(Id id) const {
  const auto found = before_index_.find(id);
  return found == before_index_.end() ? nullptr : &before_[found->second].node.rect;
}

void Mirror::end_frame() {
  std::unordered_map<Id, std::size_t> index;
  index.reserve(now_.size());
  for (std::size_t i = 0; i < now_.size(); ++i) index.emplace(now_[i].node.id, i);
  for (const Placed& old : before_)
    if (!index.contains(old.node.id)) host::remove_control(old.node.id);
  for (const Placed& p : now_) {
    const auto old = before_index_.find(p.node.id);
    if (old != before_index_.end()) {
      // Inside a scrolled container only the place in its content counts, which the browser keeps.
      Placed was = before_[old->second];
      was.node.rect.x = p.node.rect.x;
      was.node.rect.y = p.node.rect.y;
      if (was == p) continue;
    }
    host::put_control({p.node.id, p.parent, p.previous, static_cast<std::uint32_t>(p.node.kind), p.node.flags, p.x, p.y,
                       p.node.rect.w, p.node.rect.h, p.content_height, p.node.name, p.node.value, p.node.keys,
                       p.node.hint});
  }
  before_.swap(now_);
  before_index_.swap(index);
  // A press on what is not there any more is over.
  pressed_.clear();
  if (focus_ && before_index_.contains(focus_)) {
    host::focus_control(focus_);
    focus_ = 0;
  }
}

}  // namespace hearsay::ui
