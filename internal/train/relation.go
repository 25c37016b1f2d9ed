package main

import (
	"flag"
	"fmt"
	"sort"
	"strings"

	"twosource/internal/alignment"
	"twosource/internal/train/pairs"
)

// trainRelation prints what parts reports of one event from reports of two.
func trainRelation(args []string) error {
	flags := flag.NewFlagSet("relation", flag.ExitOnError)
	dir := flags.String("reports", "../shared/corpora/reports", "events")
	flags.Parse(args)
	events, err := pairs.ReadEvents(*dir)
	if err != nil {
		return err
	}
	sides := make([][]*alignment.Side, len(events))
	for i := range events {
		for k := range min(4, len(events[i].Reports)) {
			sides[i] = append(sides[i], analyze(events[i].Reports[k].Input()))
		}
	}
	same, topic := relatives(events, sides)
	other := strangers(events, sides)
	for name, list := range map[string][]related{"same": same, "other": other, "topic": topic} {
		n := map[alignment.Relation]int{}
		for _, r := range list {
			n[r.rel]++
		}
		fmt.Println(name, len(list), n)
		sort.Slice(list, func(x, y int) bool { return list[x].ev.Told < list[y].ev.Told })
		for q := 0; q <= 20; q++ {
			r := list[min(len(list)-1, q*len(list)/20)]
			fmt.Printf("  %3d%% %.3f %+v %s\n", q*5, r.ev.Told, r.ev, r.name)
		}
	}
	return nil
}

// A related is what the aligner says of two reports.
type related struct {
	name string
	ev   alignment.Evidence
	rel  alignment.Relation
}

func relate(name string, a, b *alignment.Side) related {
	al := alignment.Align(a, b)
	return related{name, al.Evidence(), al.Relation}
}

// relatives relates reports of one event, and reports of two events of one topic.
func relatives(events []*pairs.Event, sides [][]*alignment.Side) (same, topic []related) {
	for i := range events {
		for k := range sides[i] {
			for l := range k {
				same = append(same, relate(fmt.Sprint(events[i].Event, " ", k, "-", l), sides[i][k], sides[i][l]))
			}
		}
		for j := range i {
			if topicOf(events[i].Event) == topicOf(events[j].Event) {
				for k := range min(3, len(sides[i])) {
					for l := range min(3, len(sides[j])) {
						topic = append(topic, relate(fmt.Sprint(events[i].Event, k, " ", events[j].Event, l), sides[i][k], sides[j][l]))
					}
				}
			}
		}
	}
	return same, topic
}

// strangers relates reports of two events that have nothing to do with each other.
func strangers(events []*pairs.Event, sides [][]*alignment.Side) (out []related) {
	random := rng(7)
	for len(out) < 500 {
		i, j := int(random.float()*float64(len(events))), int(random.float()*float64(len(events)))
		if events[i].Event[:5] == events[j].Event[:5] && strings.HasPrefix(events[i].Event, "ecb") || i == j {
			continue
		}
		k, l := int(random.float()*float64(len(sides[i]))), int(random.float()*float64(len(sides[j])))
		out = append(out, relate(fmt.Sprint(events[i].Event, k, " ", events[j].Event, l), sides[i][k], sides[j][l]))
	}
	return out
}
