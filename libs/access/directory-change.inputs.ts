import { type Type } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type as Typed } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ElectInput, EndOfficeInput, EndSeatInput, SeatInput } from '#groups';
import { PersonIdInput } from '#identity';
import * as parties from '#parties';

function Change(of: () => Type): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [Field(of, { nullable: true }), IsOptional(), ValidateNested(), Typed(of)]) decorate(target, property);
  };
}

@InputType({
  description: 'One change of the directory: exactly one of these, named as the mutation that would make it and with its input.',
})
export class DirectoryChangeInput {
  @Change(() => parties.AccreditInput)
  accredit?: parties.AccreditInput | null;

  @Change(() => parties.AccreditationIdInput)
  approveAccreditation?: parties.AccreditationIdInput | null;

  @Change(() => parties.SuspendAccreditationInput)
  suspendAccreditation?: parties.SuspendAccreditationInput | null;

  @Change(() => parties.AccreditationIdInput)
  liftAccreditationSuspension?: parties.AccreditationIdInput | null;

  @Change(() => parties.EndAccreditationInput)
  endAccreditation?: parties.EndAccreditationInput | null;

  @Change(() => parties.SuspendPersonInput)
  suspendPerson?: parties.SuspendPersonInput | null;

  @Change(() => PersonIdInput)
  liftPersonSuspension?: PersonIdInput | null;

  @Change(() => parties.GiveDutyInput)
  giveDuty?: parties.GiveDutyInput | null;

  @Change(() => parties.EndDutyInput)
  endDuty?: parties.EndDutyInput | null;

  @Change(() => parties.AccedeInput)
  accede?: parties.AccedeInput | null;

  @Change(() => parties.EndMembershipInput)
  endMembership?: parties.EndMembershipInput | null;

  @Change(() => SeatInput)
  seat?: SeatInput | null;

  @Change(() => EndSeatInput)
  endSeat?: EndSeatInput | null;

  @Change(() => ElectInput)
  elect?: ElectInput | null;

  @Change(() => EndOfficeInput)
  endOffice?: EndOfficeInput | null;
}
