// Tested by tests/unit/hearsay_json_test.cpp.
#include "core/format/things_json.h"

#include <cstdint>
#include <utility>

namespace hearsay {

namespace {

// "The tag “t5”", or "A tag" as long as its id is not known.
void name_by_id(ObjectIn& object, const char* noun, std::string& id) {
  object.text("id", id, Need::must);
  if (!id.empty()) object.rename(std::string("The ") + noun + " “" + id + "”");
}

void write_fragments(std::string& out, const Fragments& fragments, const Text* text) {
  const auto number = [&](std::uint32_t byte) {
    out += std::to_string(text ? text->code_point(byte) : byte);
  };
  out += '[';
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    out += i ? ",[" : "[";
    number(fragments[i].begin);
    out += ',';
    number(fragments[i].end);
    out += ']';
  }
  out += ']';
}

// Reads [[begin, end], …]. Order and overlap are for tag_problem(); here only what would be lost in
// conversion.
void read_fragments(ObjectIn& object, Fragments& fragments, const Text* text) {
  const Json* list = object.list("fragments");
  if (!list) return;
  const std::uint64_t most = text ? text->code_points() : UINT32_MAX;
  for (const Json& pair : *list) {
    const bool two = pair.is_array() && pair.size() == 2;
    const auto* begin = two ? pair[0].get_ptr<const std::uint64_t*>() : nullptr;
    const auto* end = two ? pair[1].get_ptr<const std::uint64_t*>() : nullptr;
    if (!begin || !end)
      return object.fail("fragments", "is not a list of pairs [begin, end] of whole numbers");
    if (*begin > most || *end > most)
      return object.fail("fragments",
                         "reaches beyond the end of the text (" + std::to_string(most) + " characters)");
    const auto from = static_cast<std::uint32_t>(*begin), to = static_cast<std::uint32_t>(*end);
    fragments.push_back(text ? Span{text->from_code_point(from), text->from_code_point(to)} : Span{from, to});
  }
}

}  // namespace

void write_thing(std::string& out, const Layer& layer, Offsets) {
  ObjectOut object(out);
  object.text("id", layer.id);
  object.text("author", name_of(layer.author));
  object.text("name", layer.name);
  object.rest(layer.extra);
  object.close();
}

std::string read_thing(const Json& json, Layer& layer, Offsets) {
  ObjectIn object(json, "A layer");
  name_by_id(object, "layer", layer.id);
  object.name_of_value("author", layer.author);
  object.text("name", layer.name, Need::must);
  layer.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Person& person, Offsets) {
  ObjectOut object(out);
  object.text("id", person.id);
  object.text("name", person.name);
  object.number("hue", person.hue);
  if (!person.named) object.flag("named", false);
  object.rest(person.extra);
  object.close();
}

std::string read_thing(const Json& json, Person& person, Offsets) {
  ObjectIn object(json, "A person");
  name_by_id(object, "person", person.id);
  object.text("name", person.name, Need::must);
  std::int64_t hue = 0;
  object.number("hue", 0, 255, hue);
  person.hue = static_cast<std::uint8_t>(hue);
  object.flag("named", person.named);
  person.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Tag& tag, Offsets offsets) {
  ObjectOut object(out);
  object.text("id", tag.id);
  object.text("layer", tag.layer);
  object.text("label", name_of(tag.label));
  object.text("state", name_of(tag.state));
  object.name("fragments");
  write_fragments(out, tag.fragments, offsets.text());
  object.text_if("kind", tag.kind);
  object.text_if("person", tag.person);
  if (tag.strength > 0) object.number("strength", tag.strength);
  if (tag.confidence > 0) object.fraction("confidence", tag.confidence);
  if (!tag.rule.empty()) {
    object.name("rule");
    write_thing(out, tag.rule);
  }
  object.text_if("note", tag.note);
  object.rest(tag.extra);
  object.close();
}

std::string read_thing(const Json& json, Tag& tag, Offsets offsets) {
  ObjectIn object(json, "A tag");
  name_by_id(object, "tag", tag.id);
  object.text("layer", tag.layer, Need::must);
  object.name_of_value("label", tag.label);
  object.name_of_value("state", tag.state);
  read_fragments(object, tag.fragments, offsets.text());
  object.text("kind", tag.kind);
  object.text("person", tag.person);
  std::int64_t strength = 0;
  object.number("strength", 0, 3, strength);
  tag.strength = static_cast<std::uint8_t>(strength);
  object.fraction("confidence", tag.confidence);
  if (const Json* rule = object.any("rule"))
    if (std::string problem = read_thing(*rule, tag.rule, "The tag “" + tag.id + "” has a field “rule” that");
        !problem.empty())
      return problem;
  object.text("note", tag.note);
  tag.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Link& link, Offsets) {
  ObjectOut object(out);
  object.text("id", link.id);
  object.text("from", link.from);
  object.text("to", link.to);
  object.text("role", name_of(link.role));
  object.rest(link.extra);
  object.close();
}

std::string read_thing(const Json& json, Link& link, Offsets) {
  ObjectIn object(json, "A link");
  name_by_id(object, "link", link.id);
  object.text("from", link.from, Need::must);
  object.text("to", link.to, Need::must);
  object.name_of_value("role", link.role);
  link.extra = object.rest();
  return object.problem();
}

void write_thing(std::string& out, const Message& message) {
  if (message.id.empty()) return append_json_string(out, message.words);
  ObjectOut object(out);
  object.text("id", message.id);
  for (const Message::Argument& one : message.arguments) {
    if (const auto* words = std::get_if<std::string>(&one.value)) {
      object.text(one.name, *words);
    } else {
      object.number(one.name, std::get<std::int64_t>(one.value));
    }
  }
  object.close();
}

std::string read_thing(const Json& json, Message& message, const std::string& who) {
  if (const auto* words = json.get_ptr<const std::string*>()) {
    message = message::as_it_was(*words);
    return {};
  }
  if (!json.is_object()) return who + " is neither words nor an object.";
  for (const auto& [name, value] : json.items()) {
    if (name == "id") {
      if (value.is_string()) message.id = value.get<std::string>();
    } else if (const auto* words = value.get_ptr<const std::string*>()) {
      message.arguments.push_back({name, *words});
    } else if (value.is_number_integer()) {
      message.arguments.push_back({name, value.get<std::int64_t>()});
    } else {
      return who + " has an argument “" + name + "” that is neither words nor a whole number.";
    }
  }
  return message.id.empty() ? who + " has no “id”." : std::string();
}

void write_thing(std::string& out, const Meta& meta, Offsets) {
  ObjectOut object(out);
  object.text("title", meta.title);
  object.text_if("from", meta.from);
  object.number("created", meta.created);
  object.number("changed", meta.changed);
  object.text_if("language", meta.language);
  if (!meta.lost.empty()) {
    object.name("lost");
    char before = '[';
    for (const LostTag& lost : meta.lost) {
      out += std::exchange(before, ',');
      ObjectOut one(out);
      one.text("words", lost.words);
      one.name("tag");
      write_thing(out, lost.tag, Offsets::bytes());
      one.close();
    }
    out += ']';
  }
  object.rest(meta.extra);
  object.close();
}

std::string read_thing(const Json& json, Meta& meta, Offsets) {
  ObjectIn object(json, "The article’s “meta” part");
  object.text("title", meta.title, Need::must);
  object.text("from", meta.from);
  object.number("created", INT64_MIN, INT64_MAX, meta.created);
  object.number("changed", INT64_MIN, INT64_MAX, meta.changed);
  object.text("language", meta.language);
  if (const Json* list = object.any("lost")) {
    if (!list->is_array()) object.fail("lost", "is not a list");
    for (const Json& lost : *list) {
      ObjectIn one(lost, "A tag that lost its place");
      LostTag& into = meta.lost.emplace_back();
      one.text("words", into.words, Need::must);
      const Json* tag = one.any("tag");
      std::string problem = one.problem();
      if (problem.empty())
        problem = tag ? read_thing(*tag, into.tag, Offsets::bytes()) : "has no field “tag”";
      if (!problem.empty()) return problem;
      into.tag.fragments.clear();
    }
  }
  meta.extra = object.rest();
  return object.problem();
}

}  // namespace hearsay
